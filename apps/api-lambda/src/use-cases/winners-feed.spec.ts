import {
  type RecordFields,
  type SessionReader,
  parseTicker,
  parseTradingDate,
  publicationSchedules,
} from '@tre/movers-domain';
import { InMemorySessionStore } from '@tre/movers-store';
import { NOW } from '../testing/api';
import { judged } from '../testing/published-sessions';
import { winnersFeed } from './winners-feed';

const DATE = parseTradingDate('2025-08-26');

async function entryOf(change: Partial<RecordFields>) {
  const reader = new InMemorySessionStore();
  const stored = reader.records.bind(reader);
  await reader.publish(judged(DATE, '2025-08-27T04:30:00.000Z'));
  const changed: SessionReader['records'] = async (dates, fields) =>
    (await stored(dates, fields)).map((record) => ({ ...record, ...change }));
  reader.records = changed;
  const { entries } = await winnersFeed({
    reader,
    schedule: publicationSchedules.nextDay,
    watchlist: [],
    bars: 'show',
    holdBeyondPercent: 40,
    now: () => NOW,
  });
  return entries[0];
}

describe('winnersFeed', () => {
  const symbol = parseTicker('NVDA');

  it.each([
    [-3.5, 'NVDA −3.50 % on 2025-08-26'],
    [0.605, 'NVDA +0.61 % on 2025-08-26'],
    [0.004, 'NVDA 0.00 % on 2025-08-26'],
    [-0.004, 'NVDA 0.00 % on 2025-08-26'],
    [41, 'NVDA +41.00 % on 2025-08-26'],
  ])('writes a change of %d as the screen does', async (changePercent, title) => {
    const entry = await entryOf({ 'winners.previousClose.any': { symbol, changePercent } });

    expect(entry?.title).toBe(title);
  });

  it.each([
    ['who is missing', { missing: [{ symbol, reason: 'noBar' as const }] }, 'Without NVDA.'],
    ['that it was corrected', { revision: 1 }, 'Corrected after publication.'],
    ['that prices are simulated', { source: 'simulated' as const }, 'Simulated prices.'],
  ])('says %s', async (_, change: Partial<RecordFields>, sentence) => {
    const plain = await entryOf({});
    const entry = await entryOf(change);

    expect(plain?.text).not.toContain(sentence);
    expect(entry?.text).toContain(sentence);
  });

  it('leaves out provisional records', async () => {
    expect(await entryOf({ status: 'provisional' })).toBeUndefined();
  });

  it('dates an entry by the last winner of its history', async () => {
    const entry = await entryOf({
      firstPublishedAt: '2025-08-27T04:30:00.000Z',
      history: [
        { at: '2025-08-27T04:30:00.000Z', cause: 'created', symbol, changePercent: 1 },
        { at: '2025-08-28T07:30:00.000Z', cause: 'upstream', symbol, changePercent: 2 },
      ],
    });

    expect(entry).toMatchObject({
      published: '2025-08-27T04:30:00.000Z',
      updated: '2025-08-28T07:30:00.000Z',
    });
  });
});
