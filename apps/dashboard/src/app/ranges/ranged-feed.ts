import { computed, linkedSignal } from '@angular/core';
import { FootingAloneDocument, type FootingAloneQueryVariables } from '@tre/movers-contract';
import { type DateSpan } from '@tre/movers-domain';
import { type FramedFeed } from '../frame/failure-notice';
import { footingFields, type Footing } from '../questions/footing';
import { type Question } from '../questions/question';
import { QuestionFeed } from '../questions/question-feed';
import { object } from '../questions/read-json';
import { coveredRange, type CoveredRange } from './covered-range';
import { type RangeChoice } from './range-choice';

/** What a view asks about a range of sessions. */
export interface RangedQuestion<Answer extends Footing, Variables> {
  readonly question: Question<Answer, Variables>;
  readonly choice: () => RangeChoice;
  /** How many dates a range may have. */
  readonly mostDates: number;
  /** Undefined where there is nothing to ask. */
  readonly variables: (range: CoveredRange) => Variables | undefined;
}

/** An answer and the range that it is of. */
export interface RangedAnswer<Answer> {
  readonly answer: Answer;
  readonly range: CoveredRange;
  readonly records: DateSpan;
}

const footingQuestion: Question<Footing, FootingAloneQueryVariables> = {
  document: FootingAloneDocument,
  read: object(footingFields),
};

/**
 * Asks first which records there are, then about a range within them, for its name alone does not tell its ends. To
 * be made where one can inject.
 */
export class RangedFeed<Answer extends Footing, Variables> implements FramedFeed {
  readonly #ground = new QuestionFeed(footingQuestion, () => ({}));
  readonly #feed: QuestionFeed<Answer, Variables>;

  /** What every view stands on; undefined before the first answer. */
  readonly footing = computed(() => this.#feed.held()?.answer ?? this.#ground.held()?.answer);

  /** From the first record to the newest; undefined before the first answer, and without records. */
  readonly records = computed<DateSpan | undefined>(
    () => {
      const status = this.#ground.held()?.answer.dataStatus;
      if (status === undefined || status.firstSession === null || status.latestSession === null) {
        return undefined;
      }
      return { from: status.firstSession, to: status.latestSession };
    },
    { equal: (a, b) => a?.from === b?.from && a?.to === b?.to },
  );

  /** What the range asked for comes to. */
  readonly range = computed(() => {
    const records = this.records();
    return records && coveredRange(this.asked.choice(), records, this.asked.mostDates);
  });

  readonly #answered = computed<RangedAnswer<Answer> | undefined>(() => {
    const [records, range, held] = [this.records(), this.range(), this.#feed.held()];
    if (records === undefined || range === undefined || range.name === 'uncovered')
      return undefined;
    return held && { answer: held.answer, range, records };
  });

  /** The answer to what is asked now; until it comes, the one before it. */
  readonly shown = linkedSignal<
    { readonly now: RangedAnswer<Answer> | undefined; readonly asking: boolean },
    RangedAnswer<Answer> | undefined
  >({
    source: () => ({ now: this.#answered(), asking: this.#feed.asking() }),
    computation: ({ now, asking }, previous) => now ?? (asking ? previous?.value : undefined),
  }).asReadonly();

  constructor(private readonly asked: RangedQuestion<Answer, Variables>) {
    this.#feed = new QuestionFeed(asked.question, () => this.#wanted());
  }

  /** What is to be asked about the range; undefined where there is nothing. */
  #wanted(): Variables | undefined {
    const range = this.range();
    if (range === undefined || range.name === 'uncovered') return undefined;
    return this.asked.variables(range);
  }

  /** The variables that the answer to what is asked now is of. */
  variables(): Variables | undefined {
    return this.#feed.held()?.variables;
  }

  held() {
    return this.#feed.held() ?? (this.#wanted() === undefined ? this.#ground.held() : undefined);
  }

  failure() {
    return this.#feed.failure() ?? this.#ground.failure();
  }

  asking() {
    return this.#feed.asking() || this.#ground.asking();
  }

  now() {
    return this.#feed.now() ?? this.#ground.now();
  }

  ask() {
    this.#ground.ask();
    this.#feed.ask();
  }
}
