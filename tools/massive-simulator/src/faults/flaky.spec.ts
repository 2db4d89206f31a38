import {
  closeSimulators,
  groupedPath,
  KEY,
  rangePath,
  simulate,
  type WireBody,
} from '../testing/simulation';
import { type MassiveSimulator } from '../start-massive-simulator';
import { flakyKinds, type FlakyKind } from './disturbance';
import { flaky } from './flaky';

afterEach(closeSimulators);

/** What a client sees of an answer, in a few words. */
async function seen({ url }: MassiveSimulator, path: string): Promise<string> {
  try {
    const response = await fetch(`${url}${path}`, {
      headers: { authorization: `Bearer ${KEY}` },
      signal: AbortSignal.timeout(2_000),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? 'no type';
    if (response.status !== 200) {
      return [response.status, type, `${response.headers.get('retry-after')}`].join(' | ');
    }
    return resultOf(text);
  } catch (error) {
    return String(error);
  }
}

function resultOf(text: string): string {
  try {
    const { results, resultsCount } = JSON.parse(text) as WireBody;
    return results === null ? `null for ${resultsCount}` : `${results?.length} rows`;
  } catch (error) {
    if (error instanceof SyntaxError) return 'no JSON';
    throw error;
  }
}

describe('flaky', () => {
  it('fails in each of its ways, as a client sees them', async () => {
    const simulator = await simulate({ faults: 'flaky', unansweredMs: 50 });
    const seenByKind = new Map<FlakyKind | 'none', Set<string>>();
    const path = rangePath('AAPL', '2026-02-02', '2026-02-25');

    for (let attempt = 0; attempt < 90; attempt += 1) {
      const what = await seen(simulator, path);
      const kind = simulator.requests.log.at(-1)?.disturbance ?? 'none';
      seenByKind.set(kind, (seenByKind.get(kind) ?? new Set()).add(what));
    }

    expect(Object.fromEntries([...seenByKind].map(([kind, whats]) => [kind, [...whats]]))).toEqual({
      none: ['17 rows'],
      serverError: ['500 | text/html; charset=utf-8 | null'],
      badGateway: ['502 | text/plain | null'],
      limited: ['429 | no type | null'],
      limitedForASecond: ['429 | no type | 1'],
      unanswered: ['TypeError: fetch failed'],
      reset: ['TypeError: fetch failed'],
      truncated: ['TypeError: terminated'],
      malformed: ['no JSON'],
      nullResults: ['null for 17'],
    });
  });

  it('never fails more than twice in a row for a path, and about half of the time', () => {
    const fault = flaky(5);

    const fails = Array.from({ length: 3_000 }, () => fault.disturbance?.('/a') !== undefined);

    expect(fails.map((failed) => (failed ? 'x' : '.')).join('')).not.toContain('xxx');
    const share = fails.filter(Boolean).length / fails.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.5);
  });

  it('meets a path’s n-th request with the same end, whatever else was asked for', () => {
    const [one, other] = [flaky(5), flaky(5)];
    const kindsOf = (fault: typeof one, before: () => void) =>
      Array.from({ length: 50 }, () => {
        before();
        return fault.disturbance?.('/a')?.kind;
      });

    const alone = kindsOf(one, () => undefined);
    const among = kindsOf(other, () => void other.disturbance?.('/b'));

    expect(among).toEqual(alone);
  });

  it('knows every kind and differs by path and seed', () => {
    const kindsOf = (seed: number, path: string) => {
      const fault = flaky(seed);
      return Array.from({ length: 400 }, () => fault.disturbance?.(path)?.kind);
    };

    expect(new Set(kindsOf(5, '/a'))).toEqual(new Set([undefined, ...flakyKinds]));
    expect(kindsOf(5, '/b')).not.toEqual(kindsOf(5, '/a'));
    expect(kindsOf(6, '/a')).not.toEqual(kindsOf(5, '/a'));
  });

  it('lets a patient client through', async () => {
    const simulator = await simulate({ faults: 'flaky', unansweredMs: 20 });
    const path = groupedPath('2026-02-25');

    const tries = [];
    for (let attempt = 0; attempt < 3; attempt += 1) tries.push(await seen(simulator, path));

    expect(tries).toContain('300 rows');
  });

  it('leaves requests that are refused at the door to their refusal', async () => {
    const simulator = await simulate({ faults: 'flaky' });

    const statuses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      statuses.push((await fetch(`${simulator.url}/v1/marketstatus/upcoming`)).status);
    }

    expect(new Set(statuses)).toEqual(new Set([401]));
  });

  it('ends what is unanswered when the simulator closes', async () => {
    const simulator = await simulate({ faults: 'flaky', unansweredMs: 600_000 });
    const pending = Array.from({ length: 60 }, (_, at) =>
      seen(simulator, rangePath('AAPL', '2026-02-02', `2026-02-${10 + (at % 15)}`)),
    );
    const isUnanswered = () =>
      simulator.requests.log.some(({ disturbance }) => disturbance === 'unanswered');
    while (!isUnanswered()) await new Promise((resolve) => setImmediate(resolve));

    await simulator.close();

    expect(await Promise.all(pending)).toContain('TypeError: fetch failed');
  });
});
