import { DOCUMENT, inject, Service } from '@angular/core';

/** An answer as it came, and the instant it is from. */
export interface KeptAnswer {
  readonly body: unknown;
  readonly at: Date;
}

/** So many questions are kept, the ones answered last. */
export const MOST_KEPT = 40;

const INDEX = 'answers';
const PREFIX = 'answer ';

/**
 * The last good answer of each question, kept in the browser beyond the page, so that neither a reload nor a failing
 * API takes it away. A worker's cache could not say how old its answer is, and gives none where the API fails (ADR 0027).
 */
@Service()
export class LastAnswers {
  readonly #storage = storageOf(inject(DOCUMENT).defaultView);

  /** Keeps an answer in the place of the question's former one; where there is no room the oldest ones go. */
  keep(question: string, { body, at }: KeptAnswer): void {
    if (this.#storage === undefined) return;
    const others = this.#questions().filter((other) => other !== question);
    while (others.length >= MOST_KEPT) this.#forget(others.shift());
    const kept = JSON.stringify({ at, body });
    while (!this.#written(PREFIX + question, kept)) {
      if (others.length === 0) return this.#list(others);
      this.#forget(others.shift());
    }
    this.#list([...others, question]);
  }

  /** The last good answer to a question; undefined where none is kept. */
  recall(question: string): KeptAnswer | undefined {
    return parseKept(this.#read(PREFIX + question));
  }

  #questions(): string[] {
    const listed = parsedJson(this.#read(INDEX));
    return Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : [];
  }

  #list(questions: readonly string[]): void {
    this.#written(INDEX, JSON.stringify(questions));
  }

  #forget(question: string | undefined): void {
    if (question !== undefined) this.#storage?.removeItem(PREFIX + question);
  }

  #read(key: string): string | undefined {
    return this.#storage?.getItem(key) ?? undefined;
  }

  #written(key: string, value: string): boolean {
    try {
      this.#storage?.setItem(key, value);
      return true;
    } catch (error) {
      if (isFull(error)) return false;
      throw error;
    }
  }
}

/** Undefined where the viewer lets no page keep anything: the browser throws at the mere look. */
function storageOf(view: Window | null): Storage | undefined {
  try {
    return view?.localStorage;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return undefined;
    throw error;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function parseKept(stored: string | undefined): KeptAnswer | undefined {
  const kept = parsedJson(stored);
  if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('body' in kept)) {
    return undefined;
  }
  const at = new Date(String(kept.at));
  return Number.isNaN(at.getTime()) ? undefined : { body: kept.body, at };
}

/** Undefined for what no page of ours wrote. */
function parsedJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
