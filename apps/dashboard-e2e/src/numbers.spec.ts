import { type Page } from 'playwright-core';
import { type MoversBody } from '@tre/movers-contract';
import { percentChange } from '@tre/movers-domain';
import { askGraphql, askRest, signed } from './testing/ask-api';
import { gappyOptions, leaveGaps } from './testing/gappy-history';
import { onLocalStack } from './testing/on-local-stack';
import { openPage } from './testing/open-page';
import { cellsOf, dollars, shares, tenths, times, unfold } from './testing/shown-tables';
import { wholeView } from './testing/whole-view';

const viewport = { width: 1440, height: 900 };
const [NEWEST, SESSION, SYMBOL] = ['2025-08-29', '2025-08-20', 'NVDA'];
const bases = [
  { basis: 'previousClose', query: '', enumeration: 'PREVIOUS_CLOSE' },
  { basis: 'open', query: '?basis=open', enumeration: 'OPEN' },
] as const;

const stage = onLocalStack(gappyOptions, leaveGaps);

describe.each(bases)('the numbers on screen are those of the API, $basis', (footing) => {
  const { basis, query, enumeration } = footing;
  const changeOn = (row: ChangesRow) =>
    basis === 'open' ? row.openChangePercent : row.changePercent;

  it.each([
    ['the latest session', '/', NEWEST],
    ['a session', `/session/${SESSION}`, SESSION],
  ])('of %s: board, facts, map and chart', async (_, path, date) => {
    const page = await opened(path);

    const { day, latestSessions } = await askGraphql<SessionAnswer>(
      stage.stack,
      `{ day(date: "${date}") { session {
           breadth(basis: ${enumeration}) { up down unchanged meanChangePercent }
           board { symbol changePercent openChangePercent open close volume previousClose
                   timesUsual(basis: ${enumeration}) relativeVolume } } }
         latestSessions(sessions: 20, ending: "${date}") {
           date board { symbol changePercent openChangePercent } } }`,
    );
    const { data } = await askRest<MoversBody>(
      stage.stack,
      `/movers?days=120&end=${date}&basis=${basis}`,
    );
    const board = await cellsOf(page, '.watchlist');
    const map = await cellsOf(page, '.map-card');
    const bars = await cellsOf(page, 'tre-chart-table');
    const facts = await page.locator('.top-mover').innerText();
    const headline = await page.locator('h1').innerText();
    await page.context().close();

    expect(headline).toContain(`${signed(data[0]?.changePercent ?? Number.NaN)}\u2009%`);
    expect(board.size).toBe(7);
    const volumesKnown = day.session.board.some(({ relativeVolume }) => relativeVolume !== null);
    for (const row of day.session.board) {
      expect([row.symbol, ...(board.get(row.symbol) ?? [])]).toEqual([
        row.symbol,
        `${signed(changeOn(row))} %`,
        times(row.timesUsual),
        dollars(row.close),
        signed(percentChange(row.previousClose, row.open)),
        shares(row.volume),
        ...(volumesKnown ? [times(row.relativeVolume ?? Number.NaN)] : []),
      ]);
    }
    const { up, down, unchanged, meanChangePercent } = day.session.breadth;
    expect(facts.replaceAll('\u2009', ' ')).toContain(
      `${up} up, ${down} down, ${unchanged === 0 ? '' : `${unchanged} unchanged, `}mean ${signed(meanChangePercent)} %`,
    );
    expect(map.size).toBe(20);
    for (const session of latestSessions) {
      const numbers = session.board.map((row) => tenths(changeOn(row)));
      expect([session.date, map.get(session.date)?.toSorted()]).toEqual([
        session.date,
        numbers.toSorted(),
      ]);
    }
    expect(bars.size).toBe(60);
    for (const { date: day, symbol, changePercent } of data.filter((one) => bars.has(one.date))) {
      expect([day, ...(bars.get(day) ?? []).slice(0, 2)]).toEqual([
        day,
        symbol,
        signed(changePercent),
      ]);
    }
  });

  it('of the year: every day', async () => {
    const page = await opened('/year');

    const { data } = await askRest<MoversBody>(stage.stack, `/movers?days=366&basis=${basis}`);
    const days = await page.evaluate<[string, string][]>(
      `[...document.querySelectorAll('.calendar a[data-date]')].map((cell) =>
        [cell.dataset.date, [...cell.querySelectorAll('b, .number')].map((part) => part.textContent).join(' ')])`,
    );
    await page.context().close();

    const shown = days.filter(([, words]) => words !== '').toSorted();
    const told = data
      .filter(({ date }) => date >= (shown[0]?.[0] ?? ''))
      .map(({ date, symbol, changePercent }) => [date, `${symbol} ${signed(changePercent)}`]);
    expect(shown).toEqual(told.toReversed());
    expect(days.length - shown.length).toBe(4);
  });

  it('of the standings: moves and wins', async () => {
    const page = await opened('/standings', 'from=2025-08-01&to=2025-08-20');

    const { leaderboard, rangeMovers } = await askGraphql<StandingsAnswer>(
      stage.stack,
      `{ rangeMovers(from: "2025-08-01", to: "2025-08-20") { movers { symbol changePercent } }
         leaderboard(from: "2025-08-01", to: "2025-08-20", basis: ${enumeration}) { standings {
           symbol wins upWins downWins best { changePercent } worst { changePercent }
           meanAbsolutePercent currentStreak longestStreak } } }`,
    );
    const moves = await cellsOf(page, '.movers');
    const wins = await cellsOf(page, '.wins');
    await page.context().close();

    expect([...moves]).toEqual(
      rangeMovers.movers.map(({ symbol, changePercent }) => [
        symbol,
        [`${signed(changePercent ?? Number.NaN)} %`],
      ]),
    );
    expect([...wins]).toEqual(
      leaderboard.standings.map((one) => [
        one.symbol,
        [
          String(one.wins),
          String(one.upWins),
          String(one.downWins),
          signed(one.meanAbsolutePercent).slice(1),
          `${signed(one.best.changePercent)} %`,
          `${signed(one.worst.changePercent)} %`,
          String(one.currentStreak),
          String(one.longestStreak),
        ],
      ]),
    );
  });

  it('of a symbol: the whole move and each session', async () => {
    const page = await opened(`/symbol/${SYMBOL}`, 'from=2025-07-01&to=2025-08-20');

    const { symbol, rangeMovers, winners } = await askGraphql<SymbolAnswer>(
      stage.stack,
      `{ rangeMovers(from: "2025-07-01", to: "2025-08-20") { movers { symbol changePercent } }
         winners(from: "2025-07-01", to: "2025-08-20", basis: ${enumeration}) { date symbol }
         symbol(ticker: "${SYMBOL}") { sessions(from: "2025-07-01", to: "2025-08-20") {
           date row { changePercent openChangePercent } } } }`,
    );
    const total = await page.locator('.total').innerText();
    const lines = await cellsOf(page, '.line-card tre-chart-table');
    const changes = await cellsOf(page, '.bar-card tre-chart-table');
    const facts = await page.locator('tre-symbol-head').innerText();
    await page.context().close();

    const whole = new Map(
      rangeMovers.movers.map((one) => [one.symbol, signed(one.changePercent ?? Number.NaN)]),
    );
    expect(total.trim()).toBe(`${whole.get(SYMBOL)}\u2009%`);
    expect(lines.get('2025-08-20')?.toSorted()).toEqual([...whole.values()].toSorted());
    expect([...changes].map(([date, [change]]) => [date, change])).toEqual(
      symbol.sessions.map(({ date, row }) => [date, signed(changeOn(row))]).toReversed(),
    );
    const wins = winners.filter((winner) => winner.symbol === SYMBOL).length;
    expect(wins).toBeGreaterThan(0);
    expect(facts).toContain(`Top mover in ${wins} of ${symbol.sessions.length} sessions`);
  });

  it('of the data: how many sessions of which kind', async () => {
    const page = await opened('/data');

    const { coverage } = await askGraphql<CoverageAnswer>(
      stage.stack,
      `{ coverage(from: "2024-01-01", to: "${NEWEST}") { sessions final corrected missingSessions } }`,
    );
    const counts = await page.locator('dl.counts dd').allInnerTexts();
    const gaps = await page.locator('.gaps a').count();
    const corrected = await page.locator('.corrections tbody tr').count();
    await page.context().close();

    const missing = coverage.missingSessions.length;
    expect(counts).toEqual(
      [coverage.sessions, coverage.final, coverage.corrected, missing].map(String),
    );
    expect([gaps, corrected]).toEqual([missing, coverage.corrected]);
  });

  /** A view as far as it goes down, with the tables of its charts unfolded. */
  async function opened(path: string, more = ''): Promise<Page> {
    const asked = [query.slice(1), more].filter((part) => part !== '').join('&');
    const address = `${stage.stack.dashboard}${path}${asked && `?${asked}`}`;
    const { page } = await openPage(stage.browser, address, { viewport });
    await wholeView(page);
    await unfold(page);
    return page;
  }
});

interface ChangesRow {
  readonly changePercent: number;
  readonly openChangePercent: number;
}

interface SessionAnswer {
  readonly day: {
    readonly session: {
      readonly breadth: {
        readonly up: number;
        readonly down: number;
        readonly unchanged: number;
        readonly meanChangePercent: number;
      };
      readonly board: readonly (ChangesRow & {
        readonly symbol: string;
        readonly open: number;
        readonly close: number;
        readonly volume: number;
        readonly previousClose: number;
        readonly timesUsual: number;
        readonly relativeVolume: number | null;
      })[];
    };
  };
  readonly latestSessions: readonly {
    readonly date: string;
    readonly board: readonly ChangesRow[];
  }[];
}

interface MoversAnswer {
  readonly rangeMovers: {
    readonly movers: readonly { readonly symbol: string; readonly changePercent: number | null }[];
  };
}

interface StandingsAnswer extends MoversAnswer {
  readonly leaderboard: {
    readonly standings: readonly {
      readonly symbol: string;
      readonly wins: number;
      readonly upWins: number;
      readonly downWins: number;
      readonly best: { readonly changePercent: number };
      readonly worst: { readonly changePercent: number };
      readonly meanAbsolutePercent: number;
      readonly currentStreak: number;
      readonly longestStreak: number;
    }[];
  };
}

interface SymbolAnswer extends MoversAnswer {
  readonly symbol: {
    readonly sessions: readonly { readonly date: string; readonly row: ChangesRow }[];
  };
  readonly winners: readonly { readonly date: string; readonly symbol: string }[];
}

interface CoverageAnswer {
  readonly coverage: {
    readonly sessions: number;
    readonly final: number;
    readonly corrected: number;
    readonly missingSessions: readonly string[];
  };
}
