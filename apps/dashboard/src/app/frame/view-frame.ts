import { Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { shellText } from '../text/shell-text';
import { FailureNotice, type FramedFeed } from './failure-notice';

/** A view's heading with its actions, what went wrong with its answer, and that it is asked for. */
@Component({
  selector: 'tre-view-frame',
  imports: [FailureNotice],
  host: { class: 'view-frame', '[attr.aria-busy]': 'feed().asking()' },
  template: `
    <tre-failure-notice [feed]="feed()" />
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

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(shellText.title(this.title() ?? this.heading())));
  }
}
