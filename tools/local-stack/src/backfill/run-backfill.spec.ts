import { type BackfillPart, parseTradingDate } from '@tre/movers-domain';
import { type InvocationResult } from '../lambda/invocation';
import { describeBackfill, runBackfill } from './run-backfill';

describe('runBackfill', () => {
  const part = (from: string, to: string): BackfillPart => ({
    from: parseTradingDate(from),
    to: parseTradingDate(to),
    way: 'range',
    requests: 8,
  });
  const parts = [part('2026-01-02', '2026-01-30'), part('2026-02-02', '2026-02-25')];
  const summary = (content: object): InvocationResult => ({
    ok: true,
    payload: JSON.stringify(content),
  });

  it('invokes one part after the other and adds them up', async () => {
    const payloads: string[] = [];
    const missing = [
      { date: '2026-02-25', symbol: 'INTC', reason: 'invalidBar' },
      { date: '2026-02-25', symbol: 'KO', reason: 'noBar' },
      { date: '2026-02-24', symbol: 'T', reason: 'gone' },
    ];
    const results = [
      summary({ created: 19, refreshed: 0, provisional: [], missing: [] }),
      summary({ created: 16, refreshed: 1, provisional: ['2026-02-25'], missing }),
    ];

    const totals = await runBackfill({
      parts,
      invoke: async (payload) => {
        payloads.push(payload);
        return results.shift() ?? summary({});
      },
    });

    expect(payloads).toEqual([
      '{"backfill":{"from":"2026-01-02","to":"2026-01-30"}}',
      '{"backfill":{"from":"2026-02-02","to":"2026-02-25"}}',
    ]);
    expect(totals).toEqual({
      outcomes: { created: 35, refreshed: 1 },
      provisional: ['2026-02-25'],
      missing,
      errors: [],
    });
    expect(describeBackfill(totals)).toBe(
      'back-fill: 35 created, 1 refreshed; provisional: 2026-02-25 (INTC: impossible bar, KO: no bar); final without some symbols: 2026-02-24 (T: no bar for four sessions)',
    );
  });

  it('names ten sessions at most', async () => {
    const provisional = Array.from({ length: 12 }, (_, day) => `2026-02-${10 + day}`);

    const totals = await runBackfill({
      parts: parts.slice(1),
      invoke: async () => summary({ created: 12, provisional, missing: [] }),
    });

    expect(describeBackfill(totals)).toMatch(/provisional: 2026-02-10, .*2026-02-19 and 2 more$/);
  });

  it('goes on after a part that failed, and says so', async () => {
    const results: InvocationResult[] = [
      { ok: false, error: { errorType: 'OutsidePlanHistory', errorMessage: 'too old' } },
      summary({ created: 17 }),
    ];

    const totals = await runBackfill({
      parts,
      invoke: async () => results.shift() ?? summary({}),
    });

    expect(describeBackfill(totals)).toBe(
      'back-fill: 17 created\n' +
        'back-fill incomplete, the next scheduled run heals it: 2026-01-02 to 2026-01-30: OutsidePlanHistory: too old',
    );
  });

  it('does not say that nothing is published where a part that failed may have published', async () => {
    const failure = { errorType: 'IngestionIncomplete', errorMessage: 'no record for 2026-01-30' };

    const totals = await runBackfill({
      parts: parts.slice(0, 1),
      invoke: async () => ({ ok: false, error: failure }),
    });

    expect(describeBackfill(totals)).toBe(
      'back-fill incomplete, the next scheduled run heals it: 2026-01-02 to 2026-01-30: IngestionIncomplete: no record for 2026-01-30',
    );
  });
});
