import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DateSpan } from '@tre/movers-domain';
import { AddressBar } from '../address/address-bar';
import { queryOf } from '../address/parse-address';
import { rangesText } from '../text/ranges-text';
import { type CoveredRange, type UncoveredRange } from './covered-range';
import { type RangeChoice, type RangeName } from './range-choice';
import { readRangeForm, type RangeFaults } from './read-range-form';

const NO_FAULTS: RangeFaults = { from: undefined, to: undefined };

/** Chooses the sessions of a view: by name or by two dates. */
@Component({
  selector: 'tre-range-picker',
  imports: [RouterLink],
  host: { class: 'range-picker' },
  template: `
    <nav [attr.aria-label]="text.choose">
      <div class="range-names">
        @for (link of links(); track link.name) {
          <a
            [routerLink]="[]"
            [queryParams]="link.query"
            queryParamsHandling="merge"
            [attr.aria-current]="link.name === choice().name ? 'true' : null"
            ><span>{{ text.names[link.name] }}</span></a
          >
        }
        <button
          type="button"
          aria-controls="range-dates"
          [attr.aria-expanded]="isOpen()"
          [attr.aria-current]="choice().name === 'dates' ? 'true' : null"
          (click)="isOpen.set(!isOpen())"
        >
          <span>{{ text.dates }}</span>
        </button>
      </div>
    </nav>
    <form
      id="range-dates"
      novalidate
      [hidden]="!isOpen()"
      (submit)="submit($event, from.value, to.value)"
    >
      <div>
        <label for="range-from">{{ text.from }}</label>
        <input
          #from
          id="range-from"
          type="date"
          [min]="records().from"
          [max]="records().to"
          [value]="range().from"
          [attr.aria-invalid]="faults().from ? true : null"
          [attr.aria-describedby]="faults().from ? 'range-from-fault' : null"
        />
      </div>
      <div>
        <label for="range-to">{{ text.to }}</label>
        <input
          #to
          id="range-to"
          type="date"
          [min]="records().from"
          [max]="records().to"
          [value]="range().to"
          [attr.aria-invalid]="faults().to ? true : null"
          [attr.aria-describedby]="faults().to ? 'range-to-fault' : null"
        />
      </div>
      <button type="submit" class="plain-button">{{ text.show }}</button>
      <div class="range-faults" role="alert">
        @if (faults().from; as fault) {
          <p id="range-from-fault">{{ text.from }}: {{ fault }}</p>
        }
        @if (faults().to; as fault) {
          <p id="range-to-fault">{{ text.to }}: {{ fault }}</p>
        }
      </div>
    </form>
  `,
})
export class RangePicker {
  readonly choice = input.required<RangeChoice>();
  /** What the choice comes to. */
  readonly range = input.required<CoveredRange | UncoveredRange>();
  /** From the first record to the newest. */
  readonly records = input.required<DateSpan>();
  /** The names to choose from. */
  readonly offered = input.required<readonly RangeName[]>();
  /** The name of a bare address. */
  readonly fallback = input.required<RangeName>();

  protected readonly text = rangesText;
  readonly #bar = inject(AddressBar);
  protected readonly isOpen = linkedSignal(() => this.choice().name === 'dates');
  protected readonly faults = signal(NO_FAULTS);

  /** Another name keeps to the dates on screen. */
  protected readonly links = computed(() => {
    const choice = this.choice();
    const end = choice.name === 'dates' ? choice.to : choice.ending;
    const ending = end !== undefined && end < this.records().to ? end : undefined;
    return this.offered().map((name) => ({
      name,
      query: queryOf({
        period: name === this.fallback() || name === 'sessions' ? undefined : name,
        ending,
        from: undefined,
        to: undefined,
      }),
    }));
  });

  protected submit(event: Event, from: string, to: string): void {
    event.preventDefault();
    const read = readRangeForm({ from, to }, this.records());
    this.faults.set(read.kind === 'faults' ? read.faults : NO_FAULTS);
    if (read.kind === 'faults') return;
    this.#bar.change({ ...read.range, period: undefined, ending: undefined });
  }
}
