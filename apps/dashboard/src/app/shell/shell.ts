import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { BasisChoice } from '../basis/basis-choice';
import { BasisSelect } from '../basis/basis-select';
import { LatestFeed } from '../latest/latest-feed';
import { text } from '../text';
import { ThemePicker } from '../theme/theme-picker';

/** What stands around every view: the name, the choices that hold for all of them, and what all must say. */
@Component({
  selector: 'tre-root',
  imports: [BasisSelect, RouterLink, RouterOutlet, ThemePicker],
  template: `
    <button type="button" class="skip" (click)="main.focus()">{{ text.skip }}</button>
    <header>
      <div class="bar">
        <div class="bar-inner">
          <a class="brand" routerLink="/" queryParamsHandling="preserve">{{ text.app }}</a>
          <tre-basis-select />
          <button type="button" class="plain-button" popovertarget="more">{{ text.more }}</button>
          <div id="more" class="popover" popover>
            <tre-theme-picker />
            <p>{{ text.about }}</p>
          </div>
        </div>
      </div>
      @if (simulated()) {
        <p class="notice">
          <strong>{{ text.simulatedLabel }}</strong>: {{ text.simulated }}
        </p>
      }
      @if (choice.unknown(); as asked) {
        <p class="notice" role="status">
          {{ text.unknownBasis(asked, text.basis[choice.basis()]) }}
        </p>
      }
    </header>
    <main #main class="page" tabindex="-1"><router-outlet /></main>
  `,
})
export class Shell {
  protected readonly text = text;
  protected readonly choice = inject(BasisChoice);
  readonly #feed = inject(LatestFeed);

  protected readonly simulated = computed(
    () => this.#feed.held()?.answer.latestSession?.source === 'SIMULATED',
  );
}
