import { ask, closeSimulators, groupedPath, rangePath, simulate } from '../testing/simulation';

afterEach(closeSimulators);

describe('late', () => {
  it.each([
    ['half an hour', '2026-02-26T05:30:00Z'],
    ['fourteen hours', '2026-02-26T19:00:00Z'],
  ])('withholds the newest session %s past midnight', async (_, now) => {
    const simulator = await simulate({ faults: 'late', now: () => new Date(now) });

    const { status, body } = await ask(simulator, groupedPath('2026-02-25'));

    expect(status).toBe(403);
    expect(body.message).toContain("Attempted to request today's data before end of day");
  });

  it('serves it once the next session has closed', async () => {
    const now = () => new Date('2026-02-26T21:00:00Z');
    const simulator = await simulate({ faults: 'late', now });

    expect((await ask(simulator, groupedPath('2026-02-25'))).body.resultsCount).toBe(300);
  });

  it('withholds it on a paid plan too', async () => {
    const now = () => new Date('2026-02-25T23:00:00Z');
    const simulator = await simulate({ faults: 'late', plan: 'paid', now });

    expect((await ask(simulator, groupedPath('2026-02-25'))).status).toBe(403);
  });

  it('leaves it out of ranges and previous bars', async () => {
    const simulator = await simulate({ faults: 'late' });

    const range = await ask(simulator, rangePath('AAPL', '2026-02-23', '2026-02-25'));
    const previous = await ask(simulator, '/v2/aggs/ticker/AAPL/prev');

    expect(range.body.resultsCount).toBe(2);
    expect(previous.body.results?.[0]?.t).toBe(Date.parse('2026-02-24T21:00:00Z'));
  });

  it('leaves older sessions and weekends alone', async () => {
    const simulator = await simulate({ faults: 'late' });

    expect((await ask(simulator, groupedPath('2026-02-24'))).status).toBe(200);
    expect((await ask(simulator, groupedPath('2026-02-22'))).status).toBe(200);
  });
});
