import { parseTradingDate } from '@tre/movers-domain';
import { dayBody, finalDay, yearAnswer } from '../testing/year-body';
import { yearExport } from './year-export';

const span = { from: parseTradingDate('2025-01-01'), to: parseTradingDate('2025-12-31') };

describe('yearExport', () => {
  it('holds a row a session, unrounded, on both bases', () => {
    const days = [
      dayBody('2025-08-27', { state: 'MISSING' }),
      finalDay('2025-08-28', 'GOOGL', 2.0123456789),
      {
        ...finalDay('2025-08-29', 'TSLA', -3.5, { openWinner: null }),
        state: 'PROVISIONAL' as const,
      },
    ];

    const { rows, dates } = yearExport(yearAnswer({ days }), span, 'Top movers');

    expect(rows()).toEqual([
      ['date', 'status', 'symbol', 'changePercent', 'openSymbol', 'openChangePercent'],
      ['2025-08-28', 'final', 'GOOGL', 2.0123456789, 'GOOGL', 2.5123456789],
      ['2025-08-29', 'provisional', 'TSLA', -3.5, null, null],
    ]);
    expect(dates).toBe('Thu 28 Aug 2025 – Fri 29 Aug 2025');
  });

  it('knows the address of the same answer', () => {
    const { api } = yearExport(yearAnswer(), span, 'Top movers');

    expect(api).toContain('api/graphql?query=');
    expect(new URLSearchParams(api.split('?')[1]).get('variables')).toBe(
      '{"from":"2025-01-01","to":"2025-12-31"}',
    );
  });
});
