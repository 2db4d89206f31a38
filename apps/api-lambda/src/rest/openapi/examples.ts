/** What the operations answer, by a session that was. */
export const examples = {
  movers: {
    range: 'last_7_days',
    days: 7,
    count: 1,
    data: [{ date: '2026-02-25', symbol: 'NVDA', changePercent: 3.42 }],
  },
  moversCsv: 'date,symbol,changePercent\r\n2026-02-25,NVDA,3.42\r\n',
  session: {
    schemaVersion: 1,
    date: '2026-02-25',
    status: 'final',
    previousDate: '2026-02-24',
    symbol: 'NVDA',
    changePercent: 3.4210526316,
    winners: {
      previousClose: {
        any: { symbol: 'NVDA', changePercent: 3.4210526316 },
        up: { symbol: 'NVDA', changePercent: 3.4210526316 },
        down: null,
      },
      open: {
        any: { symbol: 'NVDA', changePercent: 2.34375 },
        up: { symbol: 'NVDA', changePercent: 2.34375 },
        down: null,
      },
    },
    board: [
      {
        symbol: 'NVDA',
        open: 192,
        high: 197.2,
        low: 190.4,
        close: 196.5,
        volume: 181_000_000,
        previousClose: 190,
        changePercent: 3.4210526316,
        openChangePercent: 2.34375,
      },
    ],
    watchlist: ['NVDA', 'TSLA'],
    watchlistSize: 2,
    missing: [{ symbol: 'TSLA', reason: 'noBar' }],
    source: 'massive',
    fetchedAt: '2026-02-26T05:30:04.120Z',
    firstPublishedAt: '2026-02-26T05:30:04.310Z',
    revision: 0,
    history: [
      {
        at: '2026-02-26T05:30:04.310Z',
        cause: 'created',
        symbol: 'NVDA',
        changePercent: 3.4210526316,
      },
    ],
  },
  health: { status: 'ok', expectedSession: '2026-02-25', latestSession: '2026-02-25' },
  jsonFeed: {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'TRE Stocks: top movers',
    description: 'The stock of the watchlist that moved the most, each session.',
    language: 'en',
    authors: [{ name: 'TRE Stocks' }],
    items: [
      {
        id: 'tag:tre-stocks,2026:winner:2026-02-25',
        title: 'NVDA +3.42 % on 2026-02-25',
        content_text:
          'NVDA moved the most of 7 watched symbols on 2026-02-25: +3.42 % from the previous close.',
        date_published: '2026-02-26T05:30:04.310Z',
        date_modified: '2026-02-26T05:30:04.310Z',
      },
    ],
  },
  invalidParameter: {
    type: 'tag:tre-stocks,2026:problem:invalid-parameter',
    title: 'A parameter is wrong',
    status: 400,
    parameter: 'days',
    detail: 'days is "0": expected a whole number from 1 to 366.',
  },
  noRecord: {
    type: 'tag:tre-stocks,2026:problem:no-record',
    title: 'There is no record for this date',
    status: 404,
    detail: '2026-07-03 is closed: Independence Day.',
    state: 'holiday',
    holiday: 'Independence Day',
  },
  unavailable: {
    type: 'tag:tre-stocks,2026:problem:unavailable',
    title: 'The store does not answer',
    status: 503,
    detail: 'The store does not answer; try again soon.',
    requestId: '6f1c0d5e-2c0a-4f6e-9f0e-0d1c2b3a4958',
  },
};
