import { Component, computed, input, output } from '@angular/core';
import { type Failure } from '../questions/failure';
import { RETRY_AFTER_MS } from '../questions/next-look';
import { shellText } from '../text/shell-text';
import { instantText, type Reading } from '../wording/instant-text';

/** That there is no new answer, why, what is on screen instead, and when the API is asked again. */
@Component({
  selector: 'tre-failure-notice',
  host: { class: 'notice failure', role: 'alert' },
  template: `
    <p>{{ words() }}</p>
    <button type="button" class="plain-button" (click)="retry.emit()">{{ text.tryNow }}</button>
  `,
})
export class FailureNotice {
  readonly failure = input.required<Failure>();
  /** When the answer on screen is from; undefined where none ever came. */
  readonly shownFrom = input.required<Date | undefined>();
  readonly reading = input.required<Reading | undefined>();
  readonly retry = output();

  protected readonly text = shellText;
  protected readonly words = computed(() => {
    const from = this.shownFrom();
    const reading = this.reading();
    const instant = from && reading && instantText(from, reading);
    return failureText(this.failure(), instant);
  });
}

/** Words a failure; `shownFrom` is the worded instant of the answer on screen, if there is one. */
export function failureText(failure: Failure, shownFrom: string | undefined): string {
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
