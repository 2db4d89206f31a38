import { Component, computed, input } from '@angular/core';

const PERCENT = /^[+\u2212]?[\d.,]+\u2009%$/;
/** Percentages, instants with their place, and what stands in brackets. */
const WHOLE =
  /([+\u2212]?[\d.,]+\u2009%|\b[A-Z][a-z]{2}(?: \d+ [A-Z][a-z]{2}(?: \d{4})?)? \d\d:\d\d New York|\([^)]*\))/;

/** A sentence whose percentages, times and brackets stay on one line. */
@Component({
  selector: 'tre-sentence',
  template: `
    @for (piece of pieces(); track $index) {
      <span [attr.class]="piece.kind">{{ piece.words }}</span>
    }
  `,
})
export class Sentence {
  readonly words = input.required<string>();

  protected readonly pieces = computed(() =>
    this.words()
      .split(WHOLE)
      .map((words, index) => ({ words, kind: kindOf(words, index) })),
  );
}

/** Splitting by a group puts what it matched at the odd places. */
function kindOf(words: string, index: number): string | null {
  if (index % 2 === 0) return null;
  return PERCENT.test(words) ? 'figure' : 'whole';
}
