import { computed, DOCUMENT, inject, Service } from '@angular/core';
import { Theme } from './theme';

/** The colours and the font that a canvas cannot take from the style sheet by itself. */
export interface PaletteColours {
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly control: string;
  readonly hairline: string;
  readonly surface: string;
  readonly up: string;
  readonly down: string;
  readonly font: string;
}

/** The style sheet's tokens. */
@Service()
export class Palette {
  readonly #document = inject(DOCUMENT);
  readonly #theme = inject(Theme);

  /** As the current theme sets them. */
  readonly colours = computed<PaletteColours>(() => {
    this.#theme.shown();
    return this.#read();
  });

  /** As paper takes them: light, whatever the theme. */
  paperColours(): PaletteColours {
    const { dataset } = this.#document.documentElement;
    const shown = dataset['theme'];
    dataset['theme'] = 'light';
    const colours = this.#read();
    if (shown === undefined) delete dataset['theme'];
    else dataset['theme'] = shown;
    return colours;
  }

  #read(): PaletteColours {
    const style = this.#document.defaultView?.getComputedStyle(this.#document.documentElement);
    const token = (name: string) => style?.getPropertyValue(name).trim() ?? '';
    return {
      ink: token('--ink'),
      inkSoft: token('--ink-2'),
      inkFaint: token('--ink-3'),
      control: token('--control'),
      hairline: token('--hairline'),
      surface: token('--surface'),
      up: token('--up'),
      down: token('--down'),
      font: token('--font'),
    };
  }
}
