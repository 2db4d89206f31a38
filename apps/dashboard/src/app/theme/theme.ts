import { DOCUMENT, inject, Service, signal } from '@angular/core';

/** What a viewer can choose; `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** Every choice, in the order in which they are offered. */
export const themeChoices: readonly ThemeChoice[] = ['system', 'light', 'dark'];

const KEY = 'theme';

/**
 * The theme: kept in the browser, overridden by `?theme=` until another one is chosen. `public/boot.js` decides the
 * same before the first paint.
 */
@Service()
export class Theme {
  readonly #document = inject(DOCUMENT);
  readonly #view = this.#document.defaultView;
  readonly #systemDark = this.#view?.matchMedia('(prefers-color-scheme: dark)');
  readonly #choice = signal(this.#asked() ?? this.#kept() ?? 'system');
  readonly #shown = signal(this.#resolved());

  /** What the viewer chose. */
  readonly choice = this.#choice.asReadonly();

  /** What is on screen; it changes after the document's colours have. */
  readonly shown = this.#shown.asReadonly();

  constructor() {
    this.#systemDark?.addEventListener('change', () => this.#show());
    this.#show();
  }

  /** Changes the theme and keeps the choice. */
  choose(choice: ThemeChoice): void {
    this.#choice.set(choice);
    this.#keep(choice);
    this.#show();
  }

  #show(): void {
    const resolved = this.#resolved();
    const root = this.#document.documentElement;
    root.dataset['theme'] = resolved;
    const surface = this.#view?.getComputedStyle(root).getPropertyValue('--surface').trim();
    for (const meta of this.#document.querySelectorAll('meta[name="theme-color"]')) {
      if (surface) meta.setAttribute('content', surface);
    }
    this.#shown.set(resolved);
  }

  #resolved(): 'light' | 'dark' {
    const choice = this.#choice();
    if (choice !== 'system') return choice;
    return this.#systemDark?.matches === true ? 'dark' : 'light';
  }

  #asked(): ThemeChoice | undefined {
    const search = this.#view?.location.search ?? '';
    return parseThemeChoice(new URLSearchParams(search).get('theme'));
  }

  #kept(): ThemeChoice | undefined {
    try {
      return parseThemeChoice(this.#view?.localStorage.getItem(KEY));
    } catch {
      return undefined; // storage is refused: the choice lasts until the page goes
    }
  }

  #keep(choice: ThemeChoice): void {
    try {
      this.#view?.localStorage.setItem(KEY, choice);
    } catch {
      // storage is refused or full: the choice lasts until the page goes
    }
  }
}

/** Reads a choice of theme; undefined for anything else. */
export function parseThemeChoice(text: unknown): ThemeChoice | undefined {
  return themeChoices.find((choice) => choice === text);
}
