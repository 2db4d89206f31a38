import { Component, inject } from '@angular/core';
import { text } from '../text';
import { BasisChoice, bases, parseBasis } from './basis-choice';

/** Chooses what every change on screen is measured from. */
@Component({
  selector: 'tre-basis-select',
  host: { class: 'select' },
  template: `
    <select
      #select
      [attr.aria-label]="text.basisLabel"
      [value]="choice.basis()"
      (change)="choose(select.value)"
    >
      @for (basis of bases; track basis) {
        <option [value]="basis" [selected]="basis === choice.basis()">
          {{ text.basis[basis] }}
        </option>
      }
    </select>
    <svg class="chevron" viewBox="0 0 10 6" aria-hidden="true"><path d="m1 1 4 4 4-4" /></svg>
  `,
})
export class BasisSelect {
  protected readonly text = text;
  protected readonly bases = bases;
  protected readonly choice = inject(BasisChoice);

  protected choose(value: string): void {
    const basis = parseBasis(value);
    if (basis !== undefined) this.choice.choose(basis);
  }
}
