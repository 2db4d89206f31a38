import { Component, computed, inject, input } from '@angular/core';
import { BROWSER } from '../questions/browser';
import { type Failure } from '../questions/failure';
import { RETRY_AFTER_MS } from '../questions/next-look';
import { type HeldAnswer } from '../questions/question-feed';
import { shellText } from '../text/shell-text';
import { instantText } from '../wording/instant-text';

/** What a view tells of its questions, whatever they ask. */
export interface FramedFeed {
  held(): Pick<HeldAnswer<unknown, unknown>, 'at'> | undefined;
  failure(): Failure | undefined;
  asking(): boolean;
  now(): Date | undefined;
  ask(): void;
}

/** Where there is no new answer: why, what is on screen instead, and when the API is asked again. */
@Component({
  selector: 'tre-failure-notice',
  template: `
    @if (words(); as words) {
      <div class="notice failure" role="alert">
        <p>{{ words }}</p>
        <button type="button" class="plain-button" (click)="feed().ask()">{{ text.tryNow }}</button>
      </div>
    }
  `,
})
export class FailureNotice {
  readonly feed = input.required<FramedFeed>();

  protected readonly text = shellText;
  readonly #timeZone = inject(BROWSER).timeZone;
  protected readonly words = computed(() => {
    const feed = this.feed();
    const [failure, from, at] = [feed.failure(), feed.held()?.at, feed.now()];
    const shownFrom = from && at && instantText(from, { at, timeZone: this.#timeZone });
    return failure && failureText(failure, shownFrom);
  });
}

/** Words a failure; `shownFrom` is the worded instant of the answer on screen, if there is one. */
function failureText(failure: Failure, shownFrom: string | undefined): string {
  const again = shellText.tryingAgain(RETRY_AFTER_MS / 1000);
  if (failure.kind === 'offline') {
    return [shellText.offline, ...(shownFrom ? [shellText.lastAnswer(shownFrom)] : []), again].join(
      ' ',
    );
  }
  return [why(failure), ...(shownFrom ? [shellText.shownAnswer(shownFrom)] : []), again].join(' ');
}

function why(failure: Exclude<Failure, { kind: 'offline' }>): string {
  switch (failure.kind) {
    case 'unanswered':
      return shellText.unanswered(failure.status);
    case 'refused':
      return shellText.refused(failure.code);
    case 'unreadable':
      return shellText.unreadable;
  }
}
