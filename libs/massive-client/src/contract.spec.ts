import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BAR_FIELDS } from './bar';
import { createMassiveClient } from './create-massive-client';
import { GROUPED_SYMBOL_FIELD } from './grouped-day';
import { type MassiveClient } from './massive-client';
import { parseRangeBars, parseRangePage } from './range-bars';
import { SPLIT_FIELDS } from './splits';
import { HOLIDAYS_BODY, barRow, splitRow } from './testing/bodies';
import { type Upstream, replies, startUpstream, closeUpstreams } from './testing/upstream';
import { HOLIDAY_FIELDS } from './upcoming-holidays';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: {
    readonly '200': {
      readonly content: {
        readonly 'application/json': { readonly schema: Schema; readonly example: unknown };
      };
    };
  };
}

interface Specification {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

const ROOT = join(__dirname, '../../..');
const MASSIVE = join(process.env['TRE_TRUTH_DIR'] ?? join(ROOT, '../shared'), 'massive');
const SPECIFICATION = join(MASSIVE, 'openapi-subset.json');
const isHere = existsSync(SPECIFICATION);
const withTruth = isHere ? describe : describe.skip;

const numbers = (fields: readonly string[]) => fields.map((name) => [name, 'number'] as const);
const strings = (fields: readonly string[]) => fields.map((name) => [name, 'string'] as const);
const { splitFrom, splitTo, historicalAdjustmentFactor, ...splitTexts } = SPLIT_FIELDS;

/** Each endpoint that we call: how, where it is specified, and what we read of it. */
const ENDPOINTS = [
  {
    name: 'groupedDay',
    path: '/v2/aggs/grouped/locale/us/market/stocks/{date}',
    sample: 'v2_aggs_grouped_locale_us_market_stocks_2005-04-04_adjusted_true.json',
    call: (client: MassiveClient) => client.groupedDay('2005-04-04'),
    envelope: ['status', 'adjusted', 'results', 'request_id'],
    row: [...strings([GROUPED_SYMBOL_FIELD]), ...numbers(Object.values(BAR_FIELDS))],
    ours: barRow({ T: 'AAPL' }),
  },
  {
    name: 'rangeBars',
    path: '/v2/aggs/ticker/{stocksTicker}/range/{multiplier}/{timespan}/{from}/{to}',
    sample: 'v2_aggs_ticker_AAPL_range_1_day_2005-04-01_2005-04-04.json',
    call: (client: MassiveClient) =>
      client.rangeBars('AAPL', '2005-04-01', '2005-04-04', { maxPages: 1 }),
    envelope: ['status', 'adjusted', 'results', 'request_id', 'ticker', 'next_url'],
    row: numbers(Object.values(BAR_FIELDS)),
    ours: barRow(),
  },
  {
    name: 'splits',
    path: '/stocks/v1/splits',
    sample: undefined,
    call: (client: MassiveClient) =>
      client.splits({ tickers: ['AAPL', 'MSFT'], from: '2005-01-01', to: '2005-12-31' }),
    envelope: ['status', 'results', 'request_id', 'next_url'],
    row: [
      ...strings(Object.values(splitTexts)),
      ...numbers([splitFrom, splitTo, historicalAdjustmentFactor]),
    ],
    ours: splitRow(),
  },
  {
    name: 'upcomingHolidays',
    path: '/v1/marketstatus/upcoming',
    sample: 'v1_marketstatus_upcoming.json',
    call: (client: MassiveClient) => client.upcomingHolidays(),
    envelope: undefined,
    row: strings(Object.values(HOLIDAY_FIELDS)),
    ours: HOLIDAYS_BODY[1],
  },
] as const;

withTruth(`the vendor's specification${isHere ? '' : ' (skipped: TRE_TRUTH_DIR has none)'}`, () => {
  let upstream: Upstream;
  let client: MassiveClient;

  beforeEach(async () => {
    upstream = await startUpstream();
    client = createMassiveClient({
      baseUrl: upstream.url,
      apiKey: 'k3y-of-the-test',
      retry: { attempts: 1 },
    });
  });

  afterEach(async () => {
    client.close();
    await closeUpstreams();
  });

  it.each(ENDPOINTS)('knows the path and every parameter that $name sends', async (endpoint) => {
    const { parameters = [] } = operationOf(endpoint.path);

    await endpoint.call(client).catch(() => undefined);

    const url = new URL(upstream.received[0]?.url ?? '', upstream.url);
    expect(url.pathname).toMatch(patternOf(endpoint.path));
    for (const [name, value] of url.searchParams) {
      const parameter = parameters.find((known) => known.in === 'query' && known.name === name);
      expect([name, parameter?.name]).toEqual([name, name]);
      expect([name, value, fits(value, parameter?.schema)]).toEqual([name, value, true]);
    }
  });

  it.each(ENDPOINTS)('knows every field that $name reads', ({ path, envelope, row }) => {
    const schema = contentOf(path).schema;
    const outer = propertiesOf(schema);
    const rows = envelope === undefined ? schema.items : outer['results']?.items;
    const inner = propertiesOf(rows);

    expect(Object.keys(outer)).toEqual(expect.arrayContaining([...(envelope ?? [])]));
    for (const [name, type] of row) {
      expect([name, inner[name]?.type?.replace('integer', 'number')]).toEqual([name, type]);
    }
  });

  it.each(ENDPOINTS)('knows every field of our own rows of $name', ({ path, envelope, ours }) => {
    const schema = contentOf(path).schema;
    const rows = envelope === undefined ? schema.items : propertiesOf(schema)['results']?.items;

    const known = Object.keys(propertiesOf(rows));

    expect(known).toEqual(expect.arrayContaining(Object.keys(ours ?? {})));
  });

  it('has an example of grouped bars that we can read', async () => {
    upstream.script(replies(200, contentOf(ENDPOINTS[0].path).example));

    const { bars, malformed } = await client.groupedDay('2020-10-14');

    expect(bars.map(({ symbol, close }) => [symbol, close])).toEqual([
      ['KIMpL', 25.9102],
      ['TANH', 23.4],
      ['VSAT', 34.24],
    ]);
    expect(malformed).toEqual([]);
  });

  it('has an example of range bars whose next page we would follow', () => {
    const url = new URL('https://api.massive.com/v2/aggs/ticker/AAPL/range/1/day/a/b');
    const body = JSON.stringify(contentOf(ENDPOINTS[1].path).example);

    const { rows, next } = parseRangePage(body, { url, ticker: 'AAPL', adjusted: true });

    expect(parseRangeBars('AAPL', rows).bars).toHaveLength(2);
    expect(next?.searchParams.get('cursor')).toBe('bGltaXQ9MiZzb3J0PWFzYw');
  });

  it('has an example of splits that we can read', async () => {
    upstream.script(replies(200, contentOf('/stocks/v1/splits').example));

    const answer = await client.splits({ tickers: ['AAPL'], from: '2005-01-01', to: '2005-12-31' });

    expect(answer).toEqual({
      splits: [
        {
          symbol: 'AAPL',
          executionDate: '2005-02-28',
          splitFrom: 1,
          splitTo: 2,
          adjustmentType: 'forward_split',
          historicalAdjustmentFactor: 0.017857,
        },
      ],
      malformed: [],
    });
  });

  it('has an official grouped body that we can read', async () => {
    upstream.script(replies(200, sampleOf(ENDPOINTS[0].sample)));

    expect(await client.groupedDay('2005-04-04', { symbols: ['GIK'] })).toEqual({
      bars: [
        {
          symbol: 'GIK',
          open: 9.99,
          high: 10.02,
          low: 9.9,
          close: 10.02,
          volume: 895_345,
          startsAtMs: 1_602_705_600_000,
        },
      ],
      malformed: [],
      rowCount: 1,
    });
  });

  it('has an official range body that we can read', async () => {
    upstream.script(replies(200, sampleOf(ENDPOINTS[1].sample)));

    const { bars, malformed } = await client.rangeBars('AAPL', '2005-04-01', '2005-04-04');

    expect(bars.map(({ close, volume }) => [close, volume])).toEqual([
      [1.4604, 642_646_396],
      [1.4675, 578_172_308],
    ]);
    expect(malformed).toEqual([]);
  });

  it('has an official list of holidays that we can read', async () => {
    upstream.script(replies(200, sampleOf(ENDPOINTS[3].sample)));

    const holidays = await client.upcomingHolidays();

    expect(holidays).toHaveLength(14);
    expect(holidays.filter((holiday) => holiday.status === 'early-close')).toMatchObject([
      { exchange: 'NYSE', date: '2022-11-25', closesAt: '2022-11-25T18:00:00.000Z' },
      { exchange: 'NASDAQ', date: '2022-11-25', closesAt: '2022-11-25T18:00:00.000Z' },
    ]);
  });
});

function operationOf(path: string): Operation {
  const { paths } = JSON.parse(readFileSync(SPECIFICATION, 'utf8')) as Specification;
  const operation = paths[path]?.get;
  if (operation === undefined) throw new Error(`the specification has no GET ${path}`);
  return operation;
}

function contentOf(path: string) {
  return operationOf(path).responses['200'].content['application/json'];
}

function sampleOf(name: string): string {
  return readFileSync(join(MASSIVE, 'samples', name), 'utf8');
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
}

function propertiesOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
  return Object.assign(
    {},
    schema?.properties,
    ...(schema?.allOf ?? []).map((part) => propertiesOf(part)),
  );
}

function fits(value: string, schema: Schema | undefined): boolean {
  if (schema?.enum !== undefined) return schema.enum.includes(value);
  if (schema?.type === 'boolean') return value === 'true' || value === 'false';
  if (schema?.type === 'integer') {
    return /^\d+$/.test(value) && Number(value) <= (schema.maximum ?? Number.POSITIVE_INFINITY);
  }
  return schema?.type === 'string';
}
