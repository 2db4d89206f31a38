import { shownSession, type SessionBody } from '../testing/session-body';
import { correctionOf } from './correction';

type Entry = SessionBody['history'][number];

function entry(cause: Entry['cause'], symbol: string, changePercent: number): Entry {
  return { at: '2025-09-03T07:31:00.000Z', cause, symbol, changePercent };
}

function correction(revision: number, history: readonly Entry[], basis: 'previousClose' | 'open') {
  const found = correctionOf(shownSession({ revision, history }), basis);
  return (
    found && {
      label: found.label,
      sentence: found.sentence.replaceAll('\u2212', '-').replaceAll('\u2009', ' '),
    }
  );
}

const published = entry('CREATED', 'NVDA', 3.12);

describe('correctionOf', () => {
  it('is none while the record is as it became final', () => {
    const history = [published, entry('COMPLETED', 'TSLA', -3.5)];

    expect(correction(0, history, 'previousClose')).toBeUndefined();
  });

  it('tells the day, what was and what is', () => {
    const history = [published, entry('UPSTREAM', 'TSLA', -3.5)];

    expect(correction(1, history, 'previousClose')).toEqual({
      label: 'Corrected Wed 3 Sep',
      sentence: 'Was NVDA +3.12 %, is TSLA -3.50 %.',
    });
  });

  it('names the basis where another one is on screen', () => {
    const history = [published, entry('UPSTREAM', 'TSLA', -3.5)];

    expect(correction(1, history, 'open')?.sentence).toBe(
      'Close to close: was NVDA +3.12 %, is TSLA -3.50 %.',
    );
  });

  it('tells that the watchlist changed', () => {
    const history = [published, entry('WATCHLIST', 'TSLA', -3.5)];

    expect(correction(1, history, 'previousClose')?.sentence).toBe(
      'Was NVDA +3.12 %, is TSLA -3.50 %. The watchlist changed.',
    );
  });

  it.each([[[published]], [[published, entry('COMPLETED', 'TSLA', -3.5)]], [[]]])(
    'tells of a revision that left the winner as it was: %j',
    (history) => {
      expect(correction(2, history, 'previousClose')).toEqual({
        label: 'Corrected',
        sentence: 'Its board was corrected, the top mover stands.',
      });
    },
  );
});
