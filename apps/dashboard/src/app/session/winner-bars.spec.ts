import { latestAnswer, winnerBody } from '../testing/session-body';
import { winnerBars } from './winner-bars';
import { winnerRows } from './winner-rows';

const { points } = winnerBars(
  winnerRows(
    latestAnswer({
      winners: [
        winnerBody('2025-08-26', 'MSFT', 2),
        winnerBody('2025-08-28', 'GOOGL', 0.001),
        winnerBody('2025-08-29', 'TSLA', -3.5, { status: 'PROVISIONAL', missingCount: 1 }),
      ],
    }),
    'previousClose',
  ),
);

describe('winnerBars', () => {
  it('draws signed changes, none where there is no record', () => {
    expect(points.map(({ value }) => value)).toEqual([2, null, 0.001, -3.5]);
    expect(points.map(({ label }) => label)).toEqual(['MSFT', '', 'GOOGL', 'TSLA']);
  });

  it('labels no bar where all are of one symbol', () => {
    const winners = [winnerBody('2025-08-28', 'TSLA', 2), winnerBody('2025-08-29', 'TSLA', -3.5)];

    const bars = winnerBars(winnerRows(latestAnswer({ winners }), 'previousClose'));

    expect(bars.points.map(({ label }) => label)).toEqual(['', '']);
  });

  it('leaves what is provisional hollow', () => {
    expect(points.map(({ look }) => look)).toEqual(['solid', 'solid', 'solid', 'hollow']);
  });

  it('words a symbol and its change, or nothing', () => {
    expect(points.map(({ headline }) => headline)).toEqual([
      'MSFT +2.00\u2009%',
      '',
      'GOOGL 0.00\u2009%',
      'TSLA \u22123.50\u2009%',
    ]);
  });
});
