import { publishOver } from '@tre/movers-domain';
import { parseSessionRecord, parseSessionSummary, UnreadableRecord } from './parse-session-record';
import { recordAttributes, summaryAttributes } from './table';
import { judgedSession } from './testing/judged-session';

const { record } = publishOver(undefined, judgedSession());
const winner = { symbol: 'NVDA', changePercent: 3.4 };
const [row] = record.board;

describe('parseSessionRecord', () => {
  it('reads what was stored', () => {
    expect(parseSessionRecord({ ...record })).toEqual(record);
  });

  it('passes over attributes that it does not know', () => {
    expect(parseSessionRecord({ ...record, colour: 'red' })).toEqual(record);
  });

  it.each(recordAttributes)('refuses an item without %s', (attribute) => {
    const { [attribute]: _, ...rest } = record;

    expect(() => parseSessionRecord(rest)).toThrow(UnreadableRecord);
  });

  it.each([
    ['schemaVersion', 2],
    ['date', '2026-02-30'],
    ['year', 2026],
    ['status', 'late'],
    ['previousDate', 'yesterday'],
    ['symbol', 'nvda'],
    ['changePercent', Number.NaN],
    ['changePercent', '3.4'],
    ['winners', { previousClose: { any: winner, up: winner, down: null } }],
    ['winners', { ...record.winners, open: { any: winner, up: winner } }],
    ['winners', { ...record.winners, open: { any: null, up: null, down: { symbol: 'NVDA' } } }],
    ['board', {}],
    ['board', [{ ...row, close: null }]],
    ['board', [null]],
    ['watchlist', ['AAPL', '']],
    ['watchlistSize', 1.5],
    ['watchlistSize', -1],
    ['missing', [{ symbol: 'AAPL', reason: 'lost' }]],
    ['missing', [{ symbol: 'AAPL', reason: 'held', changePercent: 'much' }]],
    ['source', 'hearsay'],
    ['fetchedAt', 1],
    ['firstPublishedAt', null],
    ['precedence', 2],
    ['contentHash', 2],
    ['revision', 0.5],
    ['history', [{ at: '2026-02-26T05:30:04.120Z', cause: 'upstream', symbol: 'NVDA' }]],
    ['history', [{ ...record.history[0], cause: 'whim' }]],
  ])('names the field of an item whose %s is %j', (field, value) => {
    const item = { ...record, [field]: value };

    expect(() => parseSessionRecord(item)).toThrow(new UnreadableRecord(String(item.date), field));
  });
});

describe('parseSessionSummary', () => {
  const summary = Object.fromEntries(
    summaryAttributes.map((attribute) => [attribute, record[attribute]]),
  );

  it('reads what the index holds', () => {
    expect(parseSessionSummary({ ...summary, year: '2026' })).toEqual(summary);
  });

  it('reads the change of a held symbol', () => {
    const missing = [{ symbol: 'TSLA', reason: 'held', changePercent: -41.5 }];

    expect(parseSessionSummary({ ...summary, missing }).missing).toEqual(missing);
  });

  it.each(summaryAttributes)('refuses an item without %s', (attribute) => {
    const { [attribute]: _, ...rest } = summary;

    expect(() => parseSessionSummary(rest)).toThrow(
      expect.objectContaining({ name: 'UnreadableRecord', field: attribute }),
    );
  });
});
