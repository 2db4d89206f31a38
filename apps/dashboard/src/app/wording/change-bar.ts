import { Component, input } from '@angular/core';
import { Change } from './change';
import { type Bar } from './diverging-bars';
import { senseOf } from './percent-text';

/** A change with its bar from a zero line that a column has in common. */
@Component({
  selector: 'tre-change-bar',
  imports: [Change],
  host: { class: 'measure' },
  template: `
    <svg class="bars track" aria-hidden="true">
      <line [attr.x1]="zero() + '%'" [attr.x2]="zero() + '%'" y2="100%" />
      <rect
        [attr.data-sense]="senseOf(change())"
        [attr.x]="bar().from + '%'"
        y="50%"
        [attr.width]="bar().width + '%'"
        height="12"
        rx="2"
      />
    </svg>
    <tre-change [percent]="change()" />
  `,
})
export class ChangeBar {
  /** In percent. */
  readonly change = input.required<number>();
  readonly bar = input.required<Bar>();
  /** Where the zero line lies, in percent of the track's width. */
  readonly zero = input.required<number>();

  protected readonly senseOf = senseOf;
}
