import { type PaletteColours } from '../../theme/palette';
import { latestAnswer, winnerBody } from '../../testing/latest-body';
import { winnerRows, type WinnerRow } from '../winner-rows';
import { tickStep, valueRange, winnerBarOptions, winnerBars, winnerHeadline } from './winner-bars';

const colours: PaletteColours = {
  ink: 'ink',
  inkSoft: 'ink-2',
  inkFaint: 'ink-3',
  hairline: 'hairline',
  surface: 'surface',
  up: 'up',
  down: 'down',
  font: 'Inter',
};

const rows = winnerRows(
  latestAnswer({
    latestWinners: [
      winnerBody('2025-08-26', 'MSFT', 2),
      winnerBody('2025-08-28', 'GOOGL', 0.001),
      winnerBody('2025-08-29', 'TSLA', -3.5, { status: 'PROVISIONAL', missingCount: 1 }),
    ],
  }),
  'previousClose',
);

function range(...changes: readonly number[]) {
  const [first] = rows;
  if (!first?.top) throw new Error('no row to start from');
  const { top } = first;
  return valueRange(changes.map((change): WinnerRow => ({ ...first, top: { ...top, change } })));
}

describe('winnerBars', () => {
  it('draws signed bars, none where there is no record', () => {
    const { labels, datasets } = winnerBars(rows, colours);

    expect(labels).toEqual(['2025-08-26', '2025-08-27', '2025-08-28', '2025-08-29']);
    expect(datasets[0]?.data).toEqual([2, null, 0.001, -3.5]);
  });

  it('tells sense by colour, and what is provisional by a hollow bar', () => {
    const [bars] = winnerBars(rows, colours).datasets;

    expect(bars?.backgroundColor).toEqual(['up', 'ink-3', 'ink-3', 'surface']);
    expect(bars?.borderColor).toEqual(['up', 'ink-3', 'ink-3', 'down']);
    expect(bars?.borderWidth).toEqual([0, 0, 0, 1.5]);
  });
});

describe('winnerBarOptions', () => {
  it('stays still, in the font of the page', () => {
    const options = winnerBarOptions(rows, colours);

    expect(options.animation).toBe(false);
    expect(options.plugins?.tooltip?.animation).toBe(false);
    expect(options.font).toEqual({ family: 'Inter', size: 11 });
  });
});

describe('valueRange', () => {
  it.each([
    [[4, -6], { min: -7.1, max: 5.1 }],
    [[4, 6], { min: 0, max: 6.66 }],
    [[-4, -6], { min: -6.66, max: 0 }],
    [[0], { min: 0, max: 0.11 }],
  ])('holds zero and the changes %j with room for labels', (changes, expected) => {
    const { min, max } = range(...changes);

    expect(min).toBeCloseTo(expected.min);
    expect(max).toBeCloseTo(expected.max);
  });
});

describe('tickStep', () => {
  it.each([
    [0.5, 0.1],
    [4, 0.5],
    [9, 2],
    [12, 2],
    [31, 5],
    [1000, 100],
  ])('parts a range of %d percent by %d', (percent, step) => {
    expect(tickStep(percent)).toBe(step);
  });
});

describe('winnerHeadline', () => {
  it('is the symbol and its change, or nothing', () => {
    expect(rows.map(winnerHeadline)).toEqual([
      'MSFT +2.00\u2009%',
      '',
      'GOOGL 0.00\u2009%',
      'TSLA \u22123.50\u2009%',
    ]);
  });
});
