import { type Basis, defaultWatchlist } from '@tre/movers-domain';
import { InMemorySessionStore } from '@tre/movers-store';
import { apiOver, bodyOf } from './testing/api';
import { postGraphql } from './testing/post-graphql';
import { type Prices, judged } from './testing/published-sessions';
import { hasRealPrices, realPrices } from './testing/real-prices';

const SPLIT_DATE = '2025-07-15';

const describeWithPrices = hasRealPrices ? describe : describe.skip;

/** All that is expected is computed here anew, in plain floating point, from the file's numbers. */
describeWithPrices('real sessions (skipped where TRE_TRUTH_DIR has no prices)', () => {
  const symbols = defaultWatchlist.map(({ symbol }) => symbol);
  const prices = hasRealPrices ? realPrices(symbols) : {};
  const dates = Object.keys(prices);
  const sessions = dates.slice(1);
  const [from, to] = [sessions.at(0), sessions.at(-1)];

  /** NVDA's bars as they were fetched before a split of 10 for 1. */
  const unsplit = Object.fromEntries(
    Object.entries(prices).map(([date, ofDate]) => {
      const [open, close, volume] = priceOf(ofDate, 'NVDA');
      return [date, { ...ofDate, NVDA: [open * 10, close * 10, volume / 10] } satisfies Prices];
    }),
  );

  async function api() {
    const store = new InMemorySessionStore();
    for (const date of sessions) {
      const fetched = date < SPLIT_DATE ? unsplit : prices;
      await store.publish(judged(date, `${date}T23:00:00.000Z`, fetched, symbols));
    }
    return apiOver(store).ask;
  }

  /** Each symbol’s change in percent on a date, the largest absolute one first. */
  function changes(date: string, basis: Basis) {
    const before = prices[dates[dates.indexOf(date) - 1] ?? ''] ?? {};
    return symbols
      .map((symbol) => {
        const [open, close] = priceOf(prices[date] ?? {}, symbol);
        const base = basis === 'open' ? open : priceOf(before, symbol)[1];
        return { symbol, change: (close / base - 1) * 100 };
      })
      .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  }

  it('are 60 at least', () => {
    expect(sessions.length).toBeGreaterThanOrEqual(60);
  });

  it.each<Basis>(['previousClose', 'open'])(
    'have the same winners by REST, CSV and by hand on the %s',
    async (basis) => {
      const ask = await api();
      const query = `days=90&end=${to}&basis=${basis}`;
      const byHand = sessions
        .flatMap((date) =>
          changes(date, basis)
            .slice(0, 1)
            .map((top) => ({ date, ...top })),
        )
        .map(({ date, symbol, change }) => ({ date, symbol, changePercent: toCents(change) }))
        .reverse();

      const rest = bodyOf(await ask({ query }));
      const csv = (await ask({ query: `${query}&format=csv` })).body;

      expect(rest).toMatchObject({ count: sessions.length, data: byHand });
      expect(csv.trim().split(/\r?\n/).slice(1)).toEqual(
        byHand.map(({ date, symbol, changePercent }) => `${date},${symbol},${changePercent}`),
      );
    },
  );

  it.each<[Basis, string]>([
    ['previousClose', 'PREVIOUS_CLOSE'],
    ['open', 'OPEN'],
  ])('have the same winners by GraphQL and by hand on the %s', async (basis, name) => {
    const ask = await api();
    const winners = (direction: string) =>
      `${direction}: winners(from: "${from}", to: "${to}", basis: ${name}, direction: ${direction}) { symbol changePercent }`;
    const first = (competes: (change: number) => boolean) =>
      sessions.flatMap((date) => {
        const winner = changes(date, basis).find(({ change }) => competes(change));
        if (winner === undefined) return [];
        const { symbol, change } = winner;
        return [{ symbol, changePercent: expect.closeTo(change, 9) }];
      });

    const answer = await postGraphql(ask, {
      query: `{ ${['ANY', 'UP', 'DOWN'].map(winners).join(' ')} }`,
    });

    expect(answer).toEqual({
      data: {
        ANY: first(() => true),
        UP: first((change) => change > 0),
        DOWN: first((change) => change < 0),
      },
    });
  });

  it('have the same boards and winners by date, by GraphQL and by hand, in every session', async () => {
    const ask = await api();
    const query = `{ days(from: "${from}", to: "${to}") { session { date
      board { symbol open close changePercent openChangePercent }
      ${['PREVIOUS_CLOSE', 'OPEN']
        .flatMap((basis) =>
          ['ANY', 'UP', 'DOWN'].map(
            (direction) =>
              `${basis}_${direction}: winner(basis: ${basis}, direction: ${direction}) { symbol changePercent }`,
          ),
        )
        .join(' ')}
    } } }`;

    const answer = (await postGraphql(ask, { query })) as {
      data: { days: { session: Record<string, unknown> | null }[] };
    };

    const byGraphql = answer.data.days
      .map(({ session }) => session)
      .filter((session) => session !== null);
    expect(byGraphql.map(({ date }) => date)).toEqual(sessions);
    for (const [index, date] of sessions.entries()) {
      const record = bodyOf(await ask({ resource: '/movers/{date}', date }));
      const unsplitNow = date < SPLIT_DATE ? unsplit : prices;
      const onOpen = new Map(changes(date, 'open').map(({ symbol, change }) => [symbol, change]));
      const board = changes(date, 'previousClose').map(({ symbol, change }) => {
        const [open, close] = priceOf(unsplitNow[date] ?? {}, symbol);
        return {
          symbol,
          open,
          close,
          changePercent: expect.closeTo(change, 9),
          openChangePercent: expect.closeTo(onOpen.get(symbol) ?? NaN, 9),
        };
      });
      const winnersOn = (basis: Basis) => {
        const winner = (competes: (change: number) => boolean) => {
          const first = changes(date, basis).find(({ change }) => competes(change));
          return first
            ? { symbol: first.symbol, changePercent: expect.closeTo(first.change, 9) }
            : null;
        };
        return {
          any: winner(() => true),
          up: winner((change) => change > 0),
          down: winner((change) => change < 0),
        };
      };
      const [previousClose, open] = [winnersOn('previousClose'), winnersOn('open')];

      expect(record).toMatchObject({ date, board, winners: { previousClose, open } });
      expect(byGraphql[index]).toEqual({
        date,
        board,
        PREVIOUS_CLOSE_ANY: previousClose.any,
        PREVIOUS_CLOSE_UP: previousClose.up,
        PREVIOUS_CLOSE_DOWN: previousClose.down,
        OPEN_ANY: open.any,
        OPEN_UP: open.up,
        OPEN_DOWN: open.down,
      });
    }
  });

  it.each(['2025-07-16', '2025-08-06', '2025-08-29'])(
    'have the same relative volumes and breadth on %s, across a split in the store',
    async (date) => {
      const ask = await api();
      const before = dates.slice(dates.indexOf(date) - 20, dates.indexOf(date));
      const byHand = changes(date, 'previousClose').map(({ symbol }) => {
        const volumeOf = (each: string) => priceOf(prices[each] ?? {}, symbol)[2];
        const mean = before.reduce((sum, each) => sum + volumeOf(each), 0) / before.length;
        return { symbol, relativeVolume: expect.closeTo(volumeOf(date) / mean, 8) };
      });
      const rises = changes(date, 'previousClose').filter(({ change }) => change > 0);

      const answer = await postGraphql(ask, {
        query: `{ day(date: "${date}") { session { board { symbol relativeVolume } breadth { up } } } }`,
      });

      expect(answer).toEqual({
        data: { day: { session: { board: byHand, breadth: { up: rises.length } } } },
      });
    },
  );

  it('have the same period moves as the file from end to end, across a split in the store', async () => {
    const ask = await api();
    const byHand = symbols.map((symbol) => {
      const [, before] = priceOf(prices[dates[0] ?? ''] ?? {}, symbol);
      const [, last] = priceOf(prices[to ?? ''] ?? {}, symbol);
      return { symbol, changePercent: expect.closeTo((last / before - 1) * 100, 8) };
    });

    const answer = await postGraphql(ask, {
      query: `{ rangeMovers(from: "${from}", to: "${to}") { isComplete movers { symbol changePercent } } }`,
    });

    expect(answer).toEqual({
      data: { rangeMovers: { isComplete: true, movers: expect.arrayContaining(byHand) } },
    });
  });
});

function priceOf(
  ofDate: Prices,
  symbol: string,
): readonly [open: number, close: number, volume: number] {
  const [open, close, volume = NaN] = ofDate[symbol] ?? [NaN, NaN];
  return [open, close, volume];
}

/** Rounded to 0.01, half away from zero. */
function toCents(percent: number): number {
  const rounded = Math.round(Math.abs(percent) * 100) / 100;
  return percent < 0 ? -rounded : rounded;
}
