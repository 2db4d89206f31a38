import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type TradingDate } from '@tre/movers-domain';
import { AddressBar } from '../address/address-bar';
import { fullSessionDateText, sessionDateText } from './session-date-text';

/** The date of a session that leads to its view. */
@Component({
  selector: 'tre-session-link',
  imports: [RouterLink],
  template: `<a class="quiet" [routerLink]="['/session', date()]" [queryParams]="bar.carried()"
    ><time [attr.datetime]="date()">{{ words() }}</time></a
  >`,
})
export class SessionLink {
  readonly date = input.required<TradingDate>();
  /** Whether the words name the year. */
  readonly detail = input<'day' | 'year'>('day');

  protected readonly bar = inject(AddressBar);
  protected readonly words = computed(() =>
    this.detail() === 'year' ? fullSessionDateText(this.date()) : sessionDateText(this.date()),
  );
}
