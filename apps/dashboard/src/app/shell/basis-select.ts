import { Component, inject } from '@angular/core';
import { AddressBar } from '../address/address-bar';
import { bases, parseBasis } from '../address/address-values';
import { shellText } from '../text/shell-text';

/** Chooses what every change on screen is measured from. */
@Component({
  selector: 'tre-basis-select',
  host: { class: 'select' },
  template: `
    <select
      #select
      [attr.aria-label]="text.basisLabel"
      [value]="bar.basis()"
      (change)="choose(select.value)"
    >
      @for (basis of bases; track basis) {
        <option [value]="basis" [selected]="basis === bar.basis()">
          {{ text.basis[basis] }}
        </option>
      }
    </select>
    <svg class="chevron" viewBox="0 0 10 6" aria-hidden="true"><path d="m1 1 4 4 4-4" /></svg>
  `,
})
export class BasisSelect {
  protected readonly text = shellText;
  protected readonly bases = bases;
  protected readonly bar = inject(AddressBar);

  protected choose(value: string): void {
    const basis = parseBasis(value);
    if (basis !== undefined) this.bar.change({ basis });
  }
}
