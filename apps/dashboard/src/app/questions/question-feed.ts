import { httpResource } from '@angular/common/http';
import {
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  linkedSignal,
  untracked,
} from '@angular/core';
import { answerInstant, earliestInstant } from './answer-instant';
import { ApiClock, type Hearing } from './api-clock';
import { BROWSER } from './browser';
import { failureOf, type Failure } from './failure';
import { type Footing } from './footing';
import { KeptAnswers, type KeptAnswer } from './kept-answers';
import { nextLookMs, RETRY_AFTER_MS } from './next-look';
import { PriceSource } from './price-source';
import { questionRequest, type Question } from './question';
import { readAnswer, RefusedQuestion } from './read-answer';
import { MalformedAnswer } from './read-json';

/** A good answer, the variables it answers, the instant it is from, and whether it just came or was kept. */
export interface HeldAnswer<Answer, Variables> {
  readonly answer: Answer;
  readonly variables: Variables;
  readonly at: Date;
  readonly hearing: Hearing;
}

/**
 * Asks a question, again when its variables change, when more is due and after a failure, and keeps the last good
 * answer. To be made where one can inject; it asks until that place is gone.
 */
export class QuestionFeed<Answer extends Footing, Variables> {
  readonly #browser = inject(BROWSER);
  readonly #kept = inject(KeptAnswers);
  readonly #clock = inject(ApiClock);
  readonly #source = inject(PriceSource);
  readonly #document = inject(DOCUMENT);

  readonly #asked = computed(
    () => {
      const variables = this.variables();
      return variables && { variables, key: keyOf(this.question, variables) };
    },
    { equal: (a, b) => a?.key === b?.key },
  );

  readonly #resource = httpResource(
    () => {
      const asked = this.#asked();
      return asked && questionRequest(this.question, asked.variables);
    },
    { parse: (body) => ({ body, answer: readAnswer(body, this.question.read) }) },
  );

  readonly #outcome = computed<Outcome<Answer, Variables>>(() => {
    const asked = this.#asked();
    if (asked === undefined) return {};
    switch (this.#resource.status()) {
      case 'resolved':
        return this.#answered(asked);
      case 'error':
        return {
          asked,
          failure: failureOf(this.#resource.error(), this.#browser.connection()),
        };
      default:
        return { asked };
    }
  });

  readonly #held = linkedSignal<Outcome<Answer, Variables>, Known<Answer, Variables> | undefined>({
    source: this.#outcome,
    computation: ({ asked, known, failure }, previous) => {
      if (known !== undefined || asked === undefined) return known;
      if (previous?.value?.key === asked.key) return previous.value;
      return this.#readKept(asked, failure === undefined ? 'here' : 'anywhere');
    },
  });

  /** The last good answer to the question as it is asked now; a failure does not take it away. */
  readonly held = computed<HeldAnswer<Answer, Variables> | undefined>(() => this.#held());

  readonly #failed = linkedSignal<Outcome<Answer, Variables>, Failed | undefined>({
    source: this.#outcome,
    computation: ({ asked, known, failure }, previous) => {
      if (asked === undefined) return undefined;
      if (failure !== undefined) return { key: asked.key, failure };
      if (known !== undefined) return undefined;
      return previous?.value?.key === asked.key ? previous.value : undefined;
    },
  });

  /** Why the newest question went unanswered; a question under way does not clear it. */
  readonly failure = computed<Failure | undefined>(() => this.#failed()?.failure);

  /** Whether a question is under way. */
  readonly asking = this.#resource.isLoading;

  /** Now, by the API's clock (ADR 0017), never before the answer on screen; undefined without one. */
  readonly now = computed<Date | undefined>(() => {
    const held = this.#held();
    const now = this.#clock.now();
    return held && (now === undefined || now < held.at ? held.at : now);
  });

  /** `variables` give undefined where there is nothing to ask. */
  constructor(
    private readonly question: Question<Answer, Variables>,
    private readonly variables: () => Variables | undefined,
  ) {
    effect(() => this.#tell(this.#held()));
    effect((onCleanup) => {
      const delayMs = this.#nextDelayMs();
      if (delayMs === undefined) return;
      const timer = setTimeout(() => this.ask(), delayMs);
      onCleanup(() => clearTimeout(timer));
    });
    const onReturn = () => this.#document.hidden || this.ask();
    const view = this.#document.defaultView;
    view?.addEventListener('online', onReturn);
    this.#document.addEventListener('visibilitychange', onReturn);
    inject(DestroyRef).onDestroy(() => {
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
    const held = this.#held();
    return held && nextLookMs(held.answer, held.at);
  }

  /** Without a connection only a cache can have answered. */
  #answered(asked: Asked<Variables>): Outcome<Answer, Variables> {
    const value = this.#resource.value();
    if (value === undefined) return { asked };
    const { body, answer } = value;
    const headers = this.#resource.headers();
    const at = (headers && answerInstant(headers)) ?? earliestInstant(answer);
    const offline = this.#browser.connection() === 'offline';
    const hearing = offline ? 'kept' : 'live';
    return {
      asked,
      known: { ...asked, answer, body, at, hearing },
      ...(offline ? { failure: { kind: 'offline' } } : {}),
    };
  }

  #readKept(
    asked: Asked<Variables>,
    where: 'here' | 'anywhere',
  ): Known<Answer, Variables> | undefined {
    const kept = where === 'here' ? this.#kept.seen(asked.key) : this.#kept.read(asked.key);
    if (kept === undefined) return undefined;
    const answer = answerIn(kept, this.question);
    return answer && { ...asked, ...kept, answer, hearing: 'kept' };
  }

  #tell(known: Known<Answer, Variables> | undefined): void {
    if (known === undefined) return;
    const { key, at, body, answer, hearing } = known;
    untracked(() => {
      this.#clock.hear(at, hearing);
      this.#source.hear(answer.latestSession?.source);
      if (hearing === 'live') this.#kept.keep(key, { at, body });
    });
  }
}

interface Asked<Variables> {
  readonly variables: Variables;
  readonly key: string;
}

interface Known<Answer, Variables> extends HeldAnswer<Answer, Variables>, Asked<Variables> {
  readonly variables: Variables;
  readonly body: unknown;
}

interface Failed {
  readonly key: string;
  readonly failure: Failure;
}

interface Outcome<Answer, Variables> {
  readonly asked?: Asked<Variables>;
  readonly known?: Known<Answer, Variables>;
  readonly failure?: Failure;
}

/** The document is a part of the key, so that an answer of another release is never taken for this one's. */
function keyOf<Answer extends Footing, Variables>(
  { document }: Question<Answer, Variables>,
  variables: Variables,
): string {
  return `${hashOf(String(document))} ${JSON.stringify(variables)}`;
}

function hashOf(text: string): string {
  let hash = 5381;
  for (const character of text) hash = (hash * 33 + character.charCodeAt(0)) % 4_294_967_296;
  return hash.toString(36);
}

/** What an older release kept may read no more. */
function answerIn<Answer extends Footing, Variables>(
  { body }: KeptAnswer,
  { read }: Question<Answer, Variables>,
): Answer | undefined {
  try {
    return readAnswer(body, read);
  } catch (error) {
    if (error instanceof MalformedAnswer || error instanceof RefusedQuestion) return undefined;
    throw error;
  }
}
