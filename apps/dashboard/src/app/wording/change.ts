import { Component, computed, input } from '@angular/core';
import { percentText, senseOf } from './percent-text';

/** A change in percent: arrow, sign and number in the colour of its sense. */
@Component({
  selector: 'tre-change',
  host: { class: 'change', '[attr.data-sense]': 'sense()' },
  template: `@if (sense() !== 'level') {
      <svg class="arrow" viewBox="0 0 10 9" aria-hidden="true">
        <path [attr.d]="sense() === 'up' ? 'M5 0 10 9H0z' : 'M5 9 0 0h10z'" />
      </svg>
    }
    <span class="figure">{{ figure() }}</span>`,
})
export class Change {
  readonly percent = input.required<number>();

  protected readonly sense = computed(() => senseOf(this.percent()));
  protected readonly figure = computed(() => percentText(this.percent()));
}
