import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Ticker } from '@tre/movers-domain';
import { AddressBar } from '../address/address-bar';

/** A symbol that leads to its own view. */
@Component({
  selector: 'tre-symbol-link',
  imports: [RouterLink],
  template: `<a class="quiet" [routerLink]="['/symbol', symbol()]" [queryParams]="bar.carried()">{{
    symbol()
  }}</a>`,
})
export class SymbolLink {
  readonly symbol = input.required<Ticker>();

  protected readonly bar = inject(AddressBar);
}
