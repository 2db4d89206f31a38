import { httpResource } from '@angular/common/http';
import {
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  linkedSignal,
  Service,
  signal,
} from '@angular/core';
import { LatestDocument, type LatestQueryVariables } from '@tre/movers-contract';
import { answerInstant, earliestInstant, type AnswerHeaders } from './answer-instant';
import { BROWSER } from './browser';
import { failureOf, type Failure } from './failure';
import { nextLookMs, RETRY_AFTER_MS } from './next-look';
import { parseLatestAnswer, type LatestAnswer } from './parse-latest-answer';

/** How many sessions the latest view looks back. */
export const SESSIONS_SHOWN = 20;

/** The last good answer, the instant it is from, and when it came by the browser's steady clock. */
export interface HeldAnswer {
  readonly answer: LatestAnswer;
  readonly at: Date;
  readonly cameAtMs: number;
}

const TICK_MS = 30_000;
const TIMEOUT_MS = 20_000;

/** The question is the same for both bases, so that changing the basis asks for nothing. */
const variables: LatestQueryVariables = {
  sessions: SESSIONS_SHOWN,
  basis: 'PREVIOUS_CLOSE',
  otherBasis: 'OPEN',
};
const request = {
  url: 'api/graphql',
  params: {
    query: String(LatestDocument).replace(/\s+/g, ' ').trim(),
    variables: JSON.stringify(variables),
  },
  timeout: TIMEOUT_MS,
};

/** Asks for the latest session, again when more is due or after a failure, and keeps the last good answer. */
@Service()
export class LatestFeed {
  readonly #browser = inject(BROWSER);
  readonly #document = inject(DOCUMENT);
  readonly #resource = httpResource(() => request, { parse: parseLatestAnswer });

  readonly #outcome = computed<Outcome>(() => {
    switch (this.#resource.status()) {
      case 'resolved':
        return this.#answered(this.#resource.value(), this.#resource.headers());
      case 'error':
        return { failure: failureOf(this.#resource.error(), this.#browser.connection()) };
      default:
        return {};
    }
  });

  /** The last good answer; a later failure does not take it away. */
  readonly held = linkedSignal<Outcome, HeldAnswer | undefined>({
    source: this.#outcome,
    computation: ({ held }, previous) => held ?? previous?.value,
  }).asReadonly();

  /** Why the newest question went unanswered; a question under way does not clear it. */
  readonly failure = linkedSignal<Outcome, Failure | undefined>({
    source: this.#outcome,
    computation: ({ held, failure }, previous) =>
      held === undefined ? (failure ?? previous?.value) : undefined,
  }).asReadonly();

  /** Whether a question is under way. */
  readonly asking = this.#resource.isLoading;

  readonly #steadyMs = signal(this.#browser.steadyMs());

  /** Now, by the last answer's clock (ADR 0017); undefined before the first. */
  readonly now = computed<Date | undefined>(() => {
    const held = this.held();
    return held && new Date(held.at.getTime() + Math.max(this.#steadyMs() - held.cameAtMs, 0));
  });

  constructor() {
    effect((onCleanup) => {
      const delayMs = this.#nextDelayMs();
      if (delayMs === undefined) return;
      const timer = setTimeout(() => this.ask(), delayMs);
      onCleanup(() => clearTimeout(timer));
    });
    const ticking = setInterval(() => this.#steadyMs.set(this.#browser.steadyMs()), TICK_MS);
    const onReturn = () => this.#document.hidden || this.ask();
    const view = this.#document.defaultView;
    view?.addEventListener('online', onReturn);
    this.#document.addEventListener('visibilitychange', onReturn);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(ticking);
      view?.removeEventListener('online', onReturn);
      this.#document.removeEventListener('visibilitychange', onReturn);
    });
  }

  /** Asks again now, unless a question is under way. */
  ask(): void {
    this.#resource.reload();
  }

  #nextDelayMs(): number | undefined {
    if (this.asking()) return undefined;
    if (this.failure() !== undefined) return RETRY_AFTER_MS;
    const held = this.held();
    return held && nextLookMs(held.answer, held.at);
  }

  #answered(answer: LatestAnswer | undefined, headers: AnswerHeaders | undefined): Outcome {
    if (answer === undefined) return {};
    const at = (headers && answerInstant(headers)) ?? earliestInstant(answer);
    return { held: { answer, at, cameAtMs: this.#browser.steadyMs() } };
  }
}

interface Outcome {
  readonly held?: HeldAnswer;
  readonly failure?: Failure;
}
