import { DOCUMENT, inject, Service } from '@angular/core';
import { instant, isObject, MalformedAnswer } from './read-json';

/** An answer as it came, and the instant it is from. */
export interface KeptAnswer {
  readonly at: Date;
  /** The body as JSON, to be read again like a fresh one. */
  readonly body: unknown;
}

const PREFIX = 'answer ';
const MOST_ANSWERS = 12;
/** Browsers give an origin about five million characters. */
const MOST_CHARACTERS = 350_000;

/** The last good answers to the last questions, in the browser's storage, for when the API cannot be reached. */
@Service()
export class KeptAnswers {
  readonly #view = inject(DOCUMENT).defaultView;
  readonly #seen = new Map<string, KeptAnswer>();

  /** The answer that came since the page was loaded. */
  seen(key: string): KeptAnswer | undefined {
    return this.#seen.get(key);
  }

  /** The answer kept under a key, of this page or of an earlier one, if there is one that can be read. */
  read(key: string): KeptAnswer | undefined {
    const seen = this.#seen.get(key);
    if (seen !== undefined) return seen;
    const text = this.#storage()?.getItem(PREFIX + key);
    return typeof text === 'string' ? parseKept(text) : undefined;
  }

  /** Keeps an answer, in place of the oldest one where there are many; without room it is not kept. */
  keep(key: string, { at, body }: KeptAnswer): void {
    this.#seen.delete(key);
    this.#seen.set(key, { at, body });
    for (const oldest of [...this.#seen.keys()].slice(0, -MOST_ANSWERS)) this.#seen.delete(oldest);
    const storage = this.#storage();
    const text = JSON.stringify({ at, body });
    if (storage === undefined || text.length > MOST_CHARACTERS) return;
    try {
      for (const stale of this.#oldest(storage, PREFIX + key)) storage.removeItem(stale);
      storage.setItem(PREFIX + key, text);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error; // full: the answer lasts until the page goes
    }
  }

  #oldest(storage: Storage, coming: string): readonly string[] {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .filter((key) => key.startsWith(PREFIX) && key !== coming)
      .map((key) => ({ key, at: parseKept(storage.getItem(key) ?? '')?.at.getTime() ?? 0 }));
    return keys
      .sort((a, b) => b.at - a.at)
      .slice(MOST_ANSWERS - 1)
      .map(({ key }) => key);
  }

  #storage(): Storage | undefined {
    try {
      return this.#view?.localStorage;
    } catch {
      return undefined; // storage is refused: answers last until the page goes
    }
  }
}

function parseKept(text: string): KeptAnswer | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    if (!isObject(kept)) return undefined;
    return { at: instant(kept['at'], 'at'), body: kept['body'] };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof MalformedAnswer) return undefined;
    throw error;
  }
}
