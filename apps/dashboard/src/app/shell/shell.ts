import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
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

  protected readonly wrong = computed(() => {
    const address = this.bar.address();
    return address.wrong.map((value) => wrongValueText(value, address));
  });
}
