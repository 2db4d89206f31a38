import { Component, computed, DOCUMENT, effect, inject } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { AddressBar } from '../address/address-bar';
import { wrongValueText } from '../address/wrong-value-text';
import { Later } from '../later/later';
import { PriceSource } from '../questions/price-source';
import { shellText } from '../text/shell-text';
import { BasisSelect } from './basis-select';
import { ViewLinks } from './view-links';

/** What stands around every view: the name, the ways to the views, the choices and notices that hold for all of them. */
@Component({
  selector: 'tre-root',
  imports: [BasisSelect, Later, RouterLink, RouterOutlet, ViewLinks],
  template: `
    <button type="button" class="skip" (click)="main.focus()">{{ text.skip }}</button>
    <header>
      <div class="bar">
        <div class="bar-inner">
          <a class="brand" routerLink="/" [queryParams]="bar.carried()">{{ text.app }}</a>
          <tre-view-links />
          <tre-basis-select />
          <button type="button" class="plain-button" popovertarget="more">{{ text.more }}</button>
          <div id="more" class="popover" popover>
            <tre-later when="idle" [load]="latePicker" [inputs]="{}" />
            <p>{{ text.about }}</p>
          </div>
        </div>
      </div>
      @if (source.source() === 'SIMULATED') {
        <p class="notice">
          <strong>{{ text.simulatedLabel }}</strong>: {{ text.simulated }}
        </p>
      }
      @for (sentence of wrong(); track sentence) {
        <p class="notice" role="status">{{ sentence }}</p>
      }
    </header>
    <main #main class="page" tabindex="-1"><router-outlet /></main>
  `,
})
export class Shell {
  protected readonly text = shellText;
  protected readonly latePicker = () =>
    import('../theme/theme-picker').then(({ ThemePicker }) => ThemePicker);
  protected readonly bar = inject(AddressBar);
  protected readonly source = inject(PriceSource);

  readonly #document = inject(DOCUMENT);

  protected readonly wrong = computed(() => {
    const address = this.bar.address();
    return address.wrong.map((value) => wrongValueText(value, address));
  });

  constructor() {
    const arrival = inject(Router).lastSuccessfulNavigation;
    let before: string | undefined;
    effect(() => {
      const [path] = arrival()?.finalUrl?.toString().split('?') ?? [];
      if (before !== undefined && path !== before) this.#goToMain();
      before = path;
    });
  }

  /** What is new stands in `main`, and the link that led there may be gone; who goes through a select stays in it. */
  #goToMain(): void {
    if (this.#document.activeElement?.tagName === 'SELECT') return;
    this.#document.querySelector('main')?.focus({ preventScroll: true });
  }
}
