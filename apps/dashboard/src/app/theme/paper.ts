import { ApplicationRef, DOCUMENT, inject, Service, signal } from '@angular/core';

/** Whether the page is being printed, or shown as it would be. */
@Service()
export class Paper {
  readonly #isPrinting = signal(false);
  readonly isPrinting = this.#isPrinting.asReadonly();

  constructor() {
    const view = inject(DOCUMENT).defaultView;
    const application = inject(ApplicationRef);
    const turn = (isPrinting: boolean) => {
      this.#isPrinting.set(isPrinting);
      // The browser draws the page as soon as it has told; Angular would get to it later.
      application.tick();
    };
    view?.addEventListener('beforeprint', () => turn(true));
    view?.addEventListener('afterprint', () => turn(false));
    // Only this tells where a browser is asked to show what paper would.
    view?.matchMedia('print').addEventListener('change', ({ matches }) => turn(matches));
  }
}
