import {
  type ComponentRef,
  Component,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  type InputSignal,
  input,
  signal,
  type Type,
  untracked,
  ViewContainerRef,
} from '@angular/core';
import { shellText } from '../text/shell-text';
import { whenIdle, whenNear } from './when';

/** The values that a component's inputs take. */
type InputsOf<Part> = {
  readonly [
    Name in keyof Part as Part[Name] extends InputSignal<infer _> ? Name : never
  ]: Part[Name] extends InputSignal<infer Value> ? Value : never;
};

/** Parts that come together are drawn a task each, so that none of these is long. */
let lastTurn: Promise<unknown> = Promise.resolve();
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Holds the place of a component whose code comes by itself: when the place nears the screen, or when the browser has
 * nothing else to do. Angular's own `@defer` does the same and more, at more than its weight (ADR 0035).
 */
@Component({
  selector: 'tre-later',
  host: { '[hidden]': 'type()' },
  template: `
    @if (isMissing()) {
      <p role="alert">{{ text.laterFailed }}</p>
      <button type="button" class="plain-button" (click)="reload()">{{ text.loadAgain }}</button>
    } @else {
      <p>{{ text.later }}</p>
    }
    <svg aria-hidden="true" [attr.height]="height()"></svg>
  `,
})
export class Later<Part> {
  readonly load = input.required<() => Promise<Type<Part>>>();
  readonly inputs = input.required<InputsOf<Part>>();
  readonly when = input<'near' | 'idle'>('near');
  /** How much of the page to hold free until then, in pixels. */
  readonly height = input(0);

  protected readonly text = shellText;
  protected readonly type = signal<Type<Part> | undefined>(undefined);
  protected readonly isMissing = signal(false);
  readonly #document = inject(DOCUMENT);
  #shown: ComponentRef<Part> | undefined;

  constructor() {
    const place = inject(ViewContainerRef);
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const bring = () => void this.#bring();
    effect((onCleanup) =>
      onCleanup(this.when() === 'near' ? whenNear(host, bring) : whenIdle(bring)),
    );
    effect(() => {
      const type = this.type();
      if (type === undefined) return;
      const shown = (this.#shown ??= untracked(() => place.createComponent(type)));
      for (const [name, value] of Object.entries(this.inputs())) shown.setInput(name, value);
    });
  }

  /** What failed to load comes only with the whole page: browsers remember a script that did not come. */
  protected reload(): void {
    this.#document.location.reload();
  }

  async #bring(): Promise<void> {
    try {
      const type = await this.load()();
      await (lastTurn = lastTurn.then(nextTask));
      this.type.set(type);
    } catch {
      this.isMissing.set(true);
    }
  }
}
