import { UpstreamTally } from './upstream-tally';

describe('UpstreamTally', () => {
  it('counts each request that the log tells of, and refusals by status', () => {
    const tally = new UpstreamTally();
    const lines = [
      { message: 'upstream asked', path: '/stocks/v1/splits', attempt: 1, status: 200 },
      { message: 'upstream asked', path: '/v2/aggs', attempt: 1, status: 429 },
      { message: 'upstream asked', path: '/v2/aggs', attempt: 2 },
      { message: 'session published', date: '2026-02-25', outcome: 'created' },
    ];

    for (const line of lines) tally.read(JSON.stringify(line));
    tally.read('{"half');
    tally.read('plain text');

    expect(tally.requests).toBe(3);
    expect(tally.refusals).toEqual({ 429: 1 });
  });
});
