import { type Basis } from '@tre/movers-domain';
import { boardRow, latestAnswer, rowBody, shownSession } from '../testing/session-body';
import { sessionMap } from './session-map';
import { type SessionAnswer, type ShownSession } from './session-answer';

const mapOf = (answer: SessionAnswer, session: ShownSession, basis: Basis) =>
  sessionMap({ answer, session, basis });

describe('sessionMap', () => {
  it('has the newest session on top, and columns in the order of the watchlist', () => {
    const map = mapOf(latestAnswer(), shownSession(), 'previousClose');

    expect(map.symbols).toEqual(['AAPL', 'MSFT', 'GOOGL', 'TSLA']);
    expect(map.rows.map(({ date }) => date)).toEqual(['2025-08-29', '2025-08-28']);
    expect(map.rows[0]?.cells).toEqual([
      null,
      { words: '+0.1', heat: 0, place: 'other' },
      null,
      { words: '\u22123.5', heat: -3, place: 'top' },
    ]);
  });

  it('shows the other basis with its own winner', () => {
    const map = mapOf(latestAnswer(), shownSession(), 'open');

    expect(map.rows[0]?.cells?.at(-1)).toEqual({ words: '\u22124.0', heat: -4, place: 'top' });
  });

  it('marks where the other basis crowns another, and what has no record', () => {
    const otherWinner = { symbol: 'MSFT', changePercent: -0.1 };
    const answer = latestAnswer({
      rows: [rowBody('2025-08-27', 1, 1, { otherWinner }), rowBody('2025-08-29', 1, 1)],
    });

    const rows = mapOf(answer, shownSession(), 'previousClose').rows;

    expect(rows?.map(({ verdict }) => verdict)).toEqual(['same', 'same', 'differs']);
    expect(rows?.[1]).toMatchObject({ date: '2025-08-28', cells: null });
  });

  it('keeps of many symbols the top mover and the eleven others of the highest dollar volume', () => {
    const board = Array.from({ length: 20 }, (_, at) =>
      boardRow(`A${at}`, 20 - at, 1, { volume: at + 1 }),
    );

    const winner = { symbol: 'A0', changePercent: 20 };
    const otherWinner = { symbol: 'A19', changePercent: 1 };

    const answer = latestAnswer({ rows: [rowBody('2025-08-29', 1, 1, { winner, otherWinner })] });

    const columns = (basis: Basis) =>
      mapOf(answer, shownSession({ board, winner, otherWinner }), basis);

    const mostTraded = Array.from({ length: 12 }, (_, at) => `A${at + 8}`);
    expect(columns('open')).toMatchObject({ leftOut: 8, chosenBy: 'trading' });
    expect(columns('open').symbols.toSorted()).toEqual(mostTraded.toSorted());
    expect(columns('previousClose').symbols).toEqual(['A0', ...mostTraded.slice(1).toReversed()]);
  });

  it('names the top movers that have no column, on the basis shown', () => {
    const otherWinner = { symbol: 'NFLX', changePercent: -6.06 };
    const answer = latestAnswer({
      rows: [rowBody('2025-08-28', 1, 1, { otherWinner }), rowBody('2025-08-29', 1, 1)],
    });

    const onOpen = mapOf(answer, shownSession(), 'open');
    const onClose = mapOf(answer, shownSession(), 'previousClose');

    const named = { symbol: 'NFLX', words: '\u22126.1', heat: -4, place: 'top' };
    expect(onOpen.rows.map(({ elsewhere }) => elsewhere)).toEqual([null, named]);
    expect([onOpen.elsewhere, onClose.elsewhere]).toEqual(['some', 'none']);
  });

  it('takes one symbol fewer where top movers of other sessions need a column', () => {
    const board = Array.from({ length: 20 }, (_, at) => boardRow(`A${at}`, 20 - at, 1));
    const winner = { symbol: 'A0', changePercent: 20 };

    const map = mapOf(latestAnswer(), shownSession({ board, winner }), 'previousClose');

    expect(map).toMatchObject({ leftOut: 9, elsewhere: 'some' });
    expect(map.symbols).toHaveLength(11);
    expect(map.rows[0]?.elsewhere?.symbol).toBe('TSLA');
  });

  it('keeps the twelve largest movers where no prices are published', () => {
    const withheld = { open: null, close: null, volume: null, previousClose: null };
    const board = Array.from({ length: 13 }, (_, at) => boardRow(`A${at}`, at + 1, 0, withheld));
    const answer = latestAnswer({ rows: [] });

    const map = mapOf(answer, shownSession({ board }), 'previousClose');

    expect(map.symbols).not.toContain('A0');
    expect(map.symbols).toHaveLength(12);
    expect(map.chosenBy).toBe('move');
  });

  it('outlines nothing where there is but one symbol', () => {
    const board = [boardRow('TSLA', -3.5, -4)];

    const map = mapOf(latestAnswer(), shownSession({ board }), 'previousClose');

    expect(map.rows[0]?.cells).toEqual([{ words: '\u22123.5', heat: -3, place: 'other' }]);
  });

  it('has no rows before the first record', () => {
    expect(mapOf(latestAnswer({ rows: [] }), shownSession(), 'previousClose').rows).toEqual([]);
  });
});
