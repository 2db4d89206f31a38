import { Component, computed, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { BROWSER } from '../questions/browser';
import { type HeldAnswer } from '../questions/question-feed';
import { type Failure } from '../questions/failure';
import { shellText } from '../text/shell-text';
import { type Reading } from '../wording/instant-text';
import { FailureNotice } from './failure-notice';

/** What a frame takes from a question feed. */
export interface FramedFeed {
  held(): Pick<HeldAnswer<unknown, unknown>, 'at'> | undefined;
  failure(): Failure | undefined;
  asking(): boolean;
  now(): Date | undefined;
  ask(): void;
}

/** A view's heading with its actions, what went wrong with its answer, and that it is asked for. */
@Component({
  selector: 'tre-view-frame',
  imports: [FailureNotice],
  host: { class: 'view-frame', '[attr.aria-busy]': 'feed().asking()' },
  template: `
    @if (feed().failure(); as failure) {
      <tre-failure-notice
        [failure]="failure"
        [shownFrom]="feed().held()?.at"
        [reading]="reading()"
        (retry)="feed().ask()"
      />
    }
    <div class="view-head">
      <h1>{{ heading() }}</h1>
      <ng-content select="[head]" />
      <ng-content select="tre-view-actions" />
    </div>
    <ng-content />
    @if (feed().held() === undefined) {
      <p class="view-wait" role="status">
        {{ feed().failure() ? text.nothingYet : text.loading }}
      </p>
    }
  `,
})
export class ViewFrame {
  readonly heading = input.required<string>();
  /** What the page is called; the heading where not given. */
  readonly title = input<string>();
  readonly feed = input.required<FramedFeed>();

  protected readonly text = shellText;
  readonly #timeZone = inject(BROWSER).timeZone;

  protected readonly reading = computed<Reading | undefined>(() => {
    const at = this.feed().now();
    return at && { at, timeZone: this.#timeZone };
  });

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(shellText.title(this.title() ?? this.heading())));
  }
}
