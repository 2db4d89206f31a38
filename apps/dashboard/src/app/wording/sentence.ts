import { Component, computed, input } from '@angular/core';

const FIGURE = /([+\u2212]?[\d.,]+\u2009%)/;

/** A sentence whose percentages do not break at their thin space. */
@Component({
  selector: 'tre-sentence',
  template: `
    @for (piece of pieces(); track $index) {
      <span [class.figure]="$odd">{{ piece }}</span>
    }
  `,
})
export class Sentence {
  readonly words = input.required<string>();

  protected readonly pieces = computed(() => this.words().split(FIGURE));
}
