import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { nextSession, previousSession, type TradingDate } from '@tre/movers-domain';
import { AddressBar } from '../address/address-bar';
import { type Footing } from '../questions/footing';
import { sessionText } from '../text/session-text';
import { sessionDateText } from '../wording/session-date-text';

/** The ways to the sessions before and after a date, as far as there are records. */
@Component({
  selector: 'tre-session-steps',
  imports: [RouterLink],
  template: `
    @for (step of steps(); track step.arrow) {
      <a
        class="step"
        [routerLink]="step.path"
        [queryParams]="bar.carried()"
        [attr.aria-label]="step.label"
        [title]="step.label"
        >{{ step.arrow }}</a
      >
    }
  `,
})
export class SessionSteps {
  readonly date = input.required<TradingDate>();
  readonly status = input.required<Footing['dataStatus']>();

  protected readonly bar = inject(AddressBar);
  protected readonly steps = computed(() => {
    const { firstSession, latestSession } = this.status();
    if (firstSession === null || latestSession === null) return [];
    const before = previousSession(this.date());
    const after = nextSession(this.date());
    return [
      ...(before < firstSession
        ? []
        : [
            step('‹', sessionText.previousSession, before < latestSession ? before : latestSession),
          ]),
      ...(after > latestSession ? [] : [step('›', sessionText.nextSession, after)]),
    ];

    function step(arrow: string, label: (date: string) => string, to: TradingDate) {
      const path = to === latestSession ? ['/'] : ['/session', to];
      return { arrow, label: label(sessionDateText(to)), path };
    }
  });
}
