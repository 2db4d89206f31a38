import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { shellText } from '../text/shell-text';
import { Theme, themeChoices, type ThemeChoice } from './theme';

/** Chooses light, dark, or what the device says. */
@Component({
  selector: 'tre-theme-picker',
  template: `
    <fieldset class="segments">
      <legend>{{ text.themeLabel }}</legend>
      @for (choice of choices; track choice) {
        <label>
          <input
            type="radio"
            name="theme"
            [value]="choice"
            [checked]="choice === theme.choice()"
            (change)="choose(choice)"
          />
          <span>{{ text.theme[choice] }}</span>
        </label>
      }
    </fieldset>
  `,
})
export class ThemePicker {
  protected readonly text = shellText;
  protected readonly choices = themeChoices;
  protected readonly theme = inject(Theme);
  readonly #router = inject(Router);

  /** The address may hold another theme, which would come back with the next load. */
  protected choose(choice: ThemeChoice): void {
    this.theme.choose(choice);
    void this.#router.navigate([], {
      queryParams: { theme: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
