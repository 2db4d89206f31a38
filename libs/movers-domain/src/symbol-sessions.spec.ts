import { symbolSessions } from './symbol-sessions';
import { aRow, day, days } from './testing/session-fixture';
import { parseTicker } from './ticker';

const aapl = parseTicker('AAPL');
const msft = parseTicker('MSFT');
const prices = { previousClose: 100, open: 100, close: 103 };

describe('symbolSessions', () => {
  it('has an entry for each session, without a row where the symbol does not rank', () => {
    const records = [
      { date: day('2025-08-27'), board: [aRow(msft, prices), aRow(aapl, prices)] },
      { date: day('2025-08-25'), board: [aRow(msft, prices)] },
      { date: day('2025-08-28'), board: [aRow(aapl, prices)] },
    ];

    expect(symbolSessions(aapl, days('2025-08-25 2025-08-26 2025-08-27'), records)).toEqual([
      { date: '2025-08-25', row: undefined },
      { date: '2025-08-26', row: undefined },
      { date: '2025-08-27', row: aRow(aapl, prices) },
    ]);
  });
});
