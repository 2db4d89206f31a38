import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import { BROWSER } from './browser';

const TICK_MS = 30_000;

/** How an instant was heard of: from an answer that just came, or from one that was kept. */
export type Hearing = 'live' | 'kept';

interface Reading {
  /** An instant less the steady milliseconds at which it was heard. */
  readonly originMs: number;
  readonly hearing: Hearing;
}

/** Now, by the instants of the API's answers (ADR 0017), running on by the browser's steady clock. */
@Service()
export class ApiClock {
  readonly #browser = inject(BROWSER);
  readonly #steadyMs = signal(this.#browser.steadyMs());
  readonly #reading = signal<Reading | undefined>(undefined);

  /** Undefined before the first answer. */
  readonly now = computed<Date | undefined>(() => {
    const reading = this.#reading();
    return reading && new Date(reading.originMs + this.#steadyMs());
  });

  constructor() {
    const ticking = setInterval(() => this.#steadyMs.set(this.#browser.steadyMs()), TICK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }

  /** Takes the instant of an answer: a live one goes before a kept one, and a later one before an earlier one. */
  hear(at: Date, hearing: Hearing): void {
    const steadyMs = this.#browser.steadyMs();
    this.#steadyMs.set(steadyMs);
    const heard = { originMs: at.getTime() - steadyMs, hearing };
    this.#reading.update((known) =>
      known === undefined || isBetter(heard, known) ? heard : known,
    );
  }
}

function isBetter(heard: Reading, known: Reading): boolean {
  return heard.hearing === known.hearing
    ? heard.originMs > known.originMs
    : heard.hearing === 'live';
}
