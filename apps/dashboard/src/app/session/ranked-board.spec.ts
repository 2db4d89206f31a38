import { boardRow, shownSession } from '../testing/session-body';
import { rankedBoard, winnerOn } from './ranked-board';

describe('rankedBoard', () => {
  it('ranks by the size of the change on the basis', () => {
    const session = shownSession();

    const closeToClose = rankedBoard(session, 'previousClose').map(({ symbol }) => symbol);
    const openToClose = rankedBoard(session, 'open').map(({ symbol }) => symbol);

    expect(closeToClose).toEqual(['TSLA', 'GOOGL', 'MSFT', 'AAPL']);
    expect(openToClose).toEqual(['TSLA', 'MSFT', 'GOOGL', 'AAPL']);
  });

  it('leaves a tie at the top to the API', () => {
    const session = shownSession({
      otherWinner: { symbol: 'MSFT', changePercent: -2 },
      board: [boardRow('AAPL', 3, 2), boardRow('GOOGL', 1, 2), boardRow('MSFT', 1, -2)],
    });

    expect(rankedBoard(session, 'open').map(({ symbol }) => symbol)).toEqual([
      'MSFT',
      'AAPL',
      'GOOGL',
    ]);
  });

  it('gives both changes and the gap of a row', () => {
    const [top] = rankedBoard(shownSession(), 'open');

    expect(top).toEqual({
      symbol: 'TSLA',
      change: -4,
      otherChange: -3.5,
      gap: 0.5,
      close: 193,
      volume: 81_100_000,
      timesUsual: null,
      relativeVolume: null,
      lastLargerMove: null,
    });
  });

  it('knows no gap where bars are withheld', () => {
    const withheld = { open: null, close: null, volume: null, previousClose: null };
    const session = shownSession({ board: [boardRow('TSLA', -3.5, -4, withheld)] });

    expect(rankedBoard(session, 'previousClose')[0]).toMatchObject({ gap: null, close: null });
  });
});

describe('winnerOn', () => {
  it('takes the winner of the basis', () => {
    const session = shownSession({ otherWinner: null });

    expect(winnerOn('previousClose', session)).toEqual({ symbol: 'TSLA', changePercent: -3.5 });
    expect(winnerOn('open', session)).toBeNull();
  });
});
