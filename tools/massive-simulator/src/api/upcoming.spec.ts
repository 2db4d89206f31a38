import { ask, closeSimulators, simulate } from '../testing/simulation';

afterEach(closeSimulators);

interface UpcomingRow {
  readonly exchange: string;
  readonly name: string;
  readonly date: string;
  readonly status: string;
  readonly open?: string;
  readonly close?: string;
}

async function upcomingAt(now: string): Promise<readonly UpcomingRow[]> {
  const simulator = await simulate({ now: () => new Date(now) });
  return (await ask<readonly UpcomingRow[]>(simulator, '/v1/marketstatus/upcoming')).body;
}

describe('upcoming', () => {
  it('lists the closures of the coming year, a row an exchange', async () => {
    const rows = await upcomingAt('2026-02-26T06:00:00Z');

    const closures = rows.filter(({ status }) => status === 'closed');
    expect([...new Set(closures.map(({ date }) => date))]).toEqual([
      '2026-04-03',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-11-26',
      '2026-12-25',
      '2027-01-01',
      '2027-01-18',
      '2027-02-15',
    ]);
    expect(closures.filter(({ date }) => date === '2026-11-26').map((row) => row.exchange)).toEqual(
      ['NYSE', 'NASDAQ', 'OTC'],
    );
    expect(closures[0]).toEqual({
      exchange: 'NYSE',
      name: 'Good Friday',
      date: '2026-04-03',
      status: 'closed',
    });
  });

  it('lists early closes with their hours', async () => {
    const rows = await upcomingAt('2026-02-26T06:00:00Z');

    const early = rows.filter(({ status }) => status === 'early-close');
    expect(early.map(({ date, exchange }) => `${date} ${exchange}`)).toEqual([
      '2026-11-27 NYSE',
      '2026-11-27 NASDAQ',
      '2026-12-24 NYSE',
      '2026-12-24 NASDAQ',
    ]);
    expect(early[0]).toMatchObject({
      name: expect.any(String),
      open: '2026-11-27T14:30:00.000Z',
      close: '2026-11-27T18:00:00.000Z',
    });
  });

  it('lists the future only', async () => {
    const rows = await upcomingAt('2026-04-03T12:00:00Z');

    expect(rows[0]?.date).toBe('2026-05-25');
  });
});
