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
    <div class="track" [style.--zero.%]="zero()">
      <div
        class="mark"
        [attr.data-sense]="senseOf(change())"
        [style.left.%]="bar().from"
        [style.width.%]="bar().width"
      ></div>
    </div>
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
