import { DOCUMENT, inject, Service } from '@angular/core';
import { isTradingDate, type TradingDate } from '@tre/movers-domain';

const KEY = 'last session seen';

/** The latest session that this browser was shown before the page was loaded. */
@Service()
export class LastVisit {
  readonly #view = inject(DOCUMENT).defaultView;

  /** Undefined on a first visit, or where the browser keeps nothing. */
  readonly session = this.#read();

  /** The latest session is on screen. */
  saw(session: TradingDate): void {
    try {
      this.#view?.localStorage.setItem(KEY, session);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error; // kept out: the next visit is a first one again
    }
  }

  #read(): TradingDate | undefined {
    try {
      const text = this.#view?.localStorage.getItem(KEY) ?? '';
      return isTradingDate(text) ? text : undefined;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      return undefined;
    }
  }
}
