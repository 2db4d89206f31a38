import { type PaletteColours } from '../theme/palette';

/** A palette whose colours are the names of their tokens. */
export const testColours: PaletteColours = {
  ink: 'ink',
  inkSoft: 'ink-2',
  inkFaint: 'ink-3',
  control: 'control',
  hairline: 'hairline',
  surface: 'surface',
  up: 'up',
  down: 'down',
  font: 'Inter',
};
