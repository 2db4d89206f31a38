import { marshall } from '@aws-sdk/util-dynamodb';
import { partOf, publishOver } from '@tre/movers-domain';
import { parseSessionRecord, recordPartParser, UnreadableRecord } from './parse-session-record';
import { recordAttributes } from './table';
import { everyField } from './testing/every-field';
import { judgedSession } from './testing/judged-session';

const { record } = publishOver(undefined, judgedSession());
const winner = { symbol: 'NVDA', changePercent: 3.4 };
const [row] = record.board;

describe('parseSessionRecord', () => {
  it('reads what was stored', () => {
    expect(parseSessionRecord({ ...record })).toEqual(record);
  });

  it.each(['massive', 'simulated', 'file'])('reads a record from the source %s', (source) => {
    expect(parseSessionRecord({ ...record, source }).source).toBe(source);
  });

  it.each(['noBar', 'noPreviousClose', 'invalidBar', 'held', 'unreflectedSplit', 'gone'])(
    'reads a symbol that is missing for the reason %s',
    (reason) => {
      const missing = [{ symbol: 'TSLA', reason }];

      expect(parseSessionRecord({ ...record, missing }).missing).toEqual(missing);
    },
  );

  it.each(['created', 'completed', 'upstream', 'watchlist'])(
    'reads a history with the cause %s',
    (cause) => {
      const history = [{ ...record.history[0], cause }];

      expect(parseSessionRecord({ ...record, history }).history).toEqual(history);
    },
  );

  it('says which record cannot be read, and what of it', () => {
    expect(() => parseSessionRecord({ ...record, year: 2026 })).toThrow(
      expect.objectContaining({
        name: 'UnreadableRecord',
        message: `the stored record of ${record.date} cannot be read: its year is not as expected`,
      }),
    );
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

describe('recordPartParser', () => {
  it('reads the date and the fields asked for, whatever else there is', () => {
    const item = marshall(record, { removeUndefinedValues: true });

    expect(recordPartParser(everyField)(item)).toEqual(partOf(record, everyField));
    expect(recordPartParser(['winners.open.up'])(item)).toEqual({
      date: record.date,
      'winners.open.up': record.winners.open.up,
    });
  });

  it('reads the change of a held symbol', () => {
    const missing = [{ symbol: 'TSLA', reason: 'held', changePercent: -41.5 }];

    expect(recordPartParser(['missing'])(marshall({ date: record.date, missing })).missing).toEqual(
      missing,
    );
  });

  it.each(everyField)('refuses an item without %s', (field) => {
    expect(() => recordPartParser([field])(marshall({ date: record.date }))).toThrow(
      new UnreadableRecord(record.date, field),
    );
  });

  it.each([
    ['winners.previousClose.any', { symbol: 'NVDA' }],
    ['winners.previousClose.any', { symbol: 'NVDA', changePercent: '3' }],
    ['winners.open.up', { winners: null }],
    ['winners.open.up', { winners: { open: { down: winner } } }],
    ['winners.open.up', { winners: { open: { up: { symbol: 'nvda', changePercent: 1 } } } }],
  ] as const)('names the field of an item whose %s is in %j', (field, item) => {
    expect(() => recordPartParser([field])(marshall({ date: record.date, ...item }))).toThrow(
      new UnreadableRecord(record.date, field),
    );
  });

  it('refuses an item of no date', () => {
    expect(() => recordPartParser([])(marshall({ date: '2026-02-30' }))).toThrow(
      new UnreadableRecord('2026-02-30', 'date'),
    );
  });
});
