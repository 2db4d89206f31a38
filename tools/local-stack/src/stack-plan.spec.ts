import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidPriceFile } from '@tre/massive-simulator';
import { type StackOptions, parseStackOptions } from './options/stack-options';
import { planStack } from './stack-plan';
import { deployedApi } from './testing/api';
import { deployedFunction } from './testing/lambda';
import { temporaryDirectory } from './testing/temporary-directory';
import { type DeployedApp } from './template/deployed-app';
import { UnsupportedTemplate } from './template/unsupported-template';
import { NothingToWatch } from './upstream/choose-upstream';

describe('planStack', () => {
  const directory = temporaryDirectory();
  const prices = join(directory, 'bars.csv');
  const sessions = ['2025-08-25', '2025-08-26', '2025-08-27', '2025-08-28', '2025-08-29'];
  writeFileSync(
    prices,
    [
      'date,symbol,open,high,low,close,volume',
      ...sessions.flatMap((date) => [`${date},AAPL,10,12,9,11,1000`, `${date},AMD,5,6,4,5,1000`]),
      '',
    ].join('\n'),
  );

  const ingest = deployedFunction(join(directory, 'ingest'), '', {
    id: 'Ingest',
    arn: 'arn:ingest',
    environment: {
      TABLE_NAME: 'records',
      WATCHLIST: 'AAPL,MSFT',
      PUBLICATION_SCHEDULE: 'nextDay',
      REQUESTS_PER_MINUTE: '5',
    },
  });
  const api = deployedFunction(join(directory, 'api'), '', {
    id: 'Api',
    arn: 'arn:api',
    environment: { WATCHLIST: 'AAPL,MSFT', PUBLIC_BARS: 'true' },
  });
  const schedule = { id: 'Due', cron: '', timeZone: 'UTC', input: '{}' };
  const app: DeployedApp = {
    functions: [ingest, api],
    api: deployedApi(),
    schedules: [{ ...schedule, functionArn: 'arn:ingest' }],
    table: { TableName: 'records' } as DeployedApp['table'],
    secretArn: 'arn:secret',
    site: { defaultRootObject: '', behaviors: [], errorPages: [] },
  };

  function plan(argv: readonly string[], massiveKey?: string, some = app) {
    const options = parseStackOptions(argv);
    return planStack(some, options as StackOptions, {
      massiveKey,
      realNow: () => Date.parse('2026-02-26T12:00:00Z'),
    });
  }

  it('lives in the real time over a simulated market by default', () => {
    const { clock, upstream, latestDue, historyYears } = plan([]);

    expect(clock.offsetMs).toBe(0);
    expect(upstream).toMatchObject({ source: 'simulated', identity: 'simulated 1' });
    expect(latestDue).toBe('2026-02-25');
    expect(historyYears).toBe(2);
  });

  it('fills the last due sessions in one part', () => {
    expect(plan(['--sessions', '3']).backfill).toEqual([
      { from: '2026-02-23', to: '2026-02-25', way: 'range', requests: 3 },
    ]);
    expect(plan(['--sessions', '0']).backfill).toEqual([]);
  });

  it('changes nothing of the template’s environment but the watchlist and a stand-in’s request limit', () => {
    const { functions, ingest: planned, watchlist } = plan(['--watchlist', 'TSLA,NVDA']);

    expect(watchlist).toEqual(['TSLA', 'NVDA']);
    expect(functions.map(({ environment }) => environment)).toEqual([
      { ...ingest.environment, WATCHLIST: 'TSLA,NVDA', REQUESTS_PER_MINUTE: '' },
      { WATCHLIST: 'TSLA,NVDA', PUBLIC_BARS: 'true' },
    ]);
    expect(planned.environment['WATCHLIST']).toBe('TSLA,NVDA');
  });

  it('keeps the template’s limit with the real upstream, and cuts the back-fill by it', () => {
    const { upstream, ingest: planned, backfill } = plan(['--sessions', '260'], 'key');

    expect(upstream).toMatchObject({ source: 'massive', market: undefined });
    expect(planned.environment['REQUESTS_PER_MINUTE']).toBe('5');
    expect(backfill).toMatchObject([{ way: 'range', requests: 3 }]);
  });

  it('takes a price file before a key, its last date for today and its second session for the first', () => {
    const { upstream, clock, latestDue, backfill } = plan(['--prices', prices], 'key');

    expect(upstream.source).toBe('file');
    expect(upstream.identity).toMatch(/^file [0-9a-f]{16}$/);
    expect(clock.now().toISOString()).toBe('2025-08-30T05:00:00.000Z');
    expect(latestDue).toBe('2025-08-29');
    expect(backfill).toMatchObject([{ from: '2025-08-26', to: '2025-08-29' }]);
  });

  it('looks at a price file from an earlier or a later day', () => {
    const earlier = plan(['--prices', prices, '--as-of', '2025-08-27']);
    const later = plan(['--prices', prices, '--as-of', '2025-09-05', '--sessions', '9']);

    expect(earlier.backfill).toMatchObject([{ from: '2025-08-26', to: '2025-08-27' }]);
    expect(later.backfill).toMatchObject([{ from: '2025-08-26', to: '2025-08-29' }]);
    expect(later.clock.now().toISOString()).toBe('2025-09-06T05:00:00.000Z');
  });

  it('drops the plan’s history limit only for who asks for more', () => {
    expect(plan(['--sessions', '490']).historyYears).toBe(2);
    expect(plan(['--sessions', '600']).historyYears).toBeNull();
  });

  it('refuses a price file without a watched symbol, and one that cannot be read', () => {
    const watched = () => plan(['--prices', prices, '--watchlist', 'TSLA']);

    expect(watched).toThrow(NothingToWatch);
    expect(watched).toThrow(
      /bars.csv has bars of AAPL, AMD, but none of TSLA.*: choose others, such as --watchlist AAPL,AMD$/,
    );
    expect(() => plan(['--prices', join(directory, 'none.csv')])).toThrow(InvalidPriceFile);
  });

  it('refuses schedules of more than one function', () => {
    const schedules = ['arn:ingest', 'arn:api'].map((functionArn) => ({
      ...schedule,
      functionArn,
    }));

    expect(() => plan([], undefined, { ...app, schedules })).toThrow(UnsupportedTemplate);
  });
});
