import { Service, signal } from '@angular/core';
import { type Source } from '@tre/movers-contract';

/** Where the prices on screen come from, by the newest answer of any view; the shell says so where they are simulated. */
@Service()
export class PriceSource {
  readonly #source = signal<Source | undefined>(undefined);

  /** Undefined before the first answer, and where there is no record yet. */
  readonly source = this.#source.asReadonly();

  /** Takes the source of an answer. */
  hear(source: Source | undefined): void {
    this.#source.set(source);
  }
}
