import {
  type Basis,
  type HistoryCause,
  type MissingReason,
  type RecordStatus,
  type SessionState,
  type Source,
} from '@tre/movers-domain';
import { type JsonSchema } from '../parameter';

/** A schema by its name under `components`. */
export function schemaRef(name: keyof typeof schemas): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

const date = { type: 'string', format: 'date' };
const instant = { type: 'string', format: 'date-time' };
const percent = { type: 'number', description: 'In percent, 10 decimal places.' };
const price = { type: 'number', exclusiveMinimum: 0, description: 'In US dollars.' };
const symbol = { $ref: '#/components/schemas/Ticker' };
const count = { type: 'integer', minimum: 0 };

const STATUSES = ['final', 'provisional'] satisfies readonly RecordStatus[];
const BASES = ['previousClose', 'open'] satisfies readonly Basis[];
const SOURCES = ['massive', 'simulated', 'file'] satisfies readonly Source[];
const REASONS = [
  'noBar',
  'noPreviousClose',
  'invalidBar',
  'held',
  'unreflectedSplit',
  'gone',
] satisfies readonly MissingReason[];
const CAUSES = ['created', 'completed', 'upstream', 'watchlist'] satisfies readonly HistoryCause[];
const STATES_WITHOUT_RECORD = [
  'weekend',
  'holiday',
  'beforeCoverage',
  'future',
  'pending',
  'late',
  'missing',
] satisfies readonly Exclude<SessionState, RecordStatus>[];

/** Every body that the REST API answers, as JSON Schema; nothing beside what is named comes. */
export const schemas = {
  Ticker: {
    type: 'string',
    description: 'A US stock symbol, case-sensitive.',
    pattern: '^[A-Z][A-Za-z0-9]{0,9}(?:\\.[A-Za-z0-9]{1,5})?$',
    examples: ['NVDA', 'BRK.B'],
  },
  Movers: exactly(
    {
      range: { type: 'string', pattern: '^last_[1-9][0-9]{0,2}_days$' },
      days: { type: 'integer', minimum: 1, maximum: 366 },
      end: { ...date, description: 'Stated when the request names `end` or `basis`.' },
      basis: {
        type: 'string',
        enum: BASES,
        description: 'Stated when the request names `end` or `basis`.',
      },
      count: { ...count, description: 'How many entries `data` has.' },
      data: { type: 'array', items: schemaOf('Mover'), description: 'Newest session first.' },
    },
    ['range', 'days', 'count', 'data'],
  ),
  Mover: exactly({
    date,
    symbol,
    changePercent: {
      type: 'number',
      description: 'In percent, two decimals, rounded half away from zero.',
    },
  }),
  SessionRecord: exactly({
    schemaVersion: { const: 1 },
    date,
    status: {
      type: 'string',
      enum: STATUSES,
      description: '`final` is settled but for corrections, `provisional` waits for symbols.',
    },
    previousDate: { ...date, description: 'The session before, whose closes changes are from.' },
    symbol: { ...symbol, description: 'The top mover: the largest absolute change.' },
    changePercent: percent,
    winners: exactly({
      previousClose: schemaOf('DirectionWinners'),
      open: schemaOf('DirectionWinners'),
    }),
    board: {
      type: 'array',
      items: schemaOf('BoardRow'),
      description: 'Ranked, best first by the previous close.',
    },
    watchlist: { type: 'array', items: symbol },
    watchlistSize: count,
    missing: {
      type: 'array',
      items: schemaOf('MissingSymbol'),
      description: 'The symbols of the watchlist that do not rank.',
    },
    source: { type: 'string', enum: SOURCES, description: '`simulated` is no market data.' },
    fetchedAt: { ...instant, description: 'Prices are split-adjusted as of then.' },
    firstPublishedAt: instant,
    revision: { ...count, description: 'How often the final record changed in content.' },
    history: {
      type: 'array',
      items: schemaOf('HistoryEntry'),
      description: 'The winners as published, oldest first.',
    },
  }),
  DirectionWinners: exactly({
    any: orNull('Winner'),
    up: orNull('Winner'),
    down: orNull('Winner'),
  }),
  Winner: exactly({ symbol, changePercent: percent }),
  BoardRow: exactly(
    {
      symbol,
      open: price,
      high: price,
      low: price,
      close: price,
      volume: { type: 'number', minimum: 0, description: 'In shares.' },
      previousClose: price,
      changePercent: { ...percent, description: 'Close to close, in percent, 10 decimal places.' },
      openChangePercent: {
        ...percent,
        description: 'Open to close, in percent, 10 decimal places.',
      },
    },
    ['symbol', 'changePercent', 'openChangePercent'],
    'Prices and volume are left out where the deployment does not publish bars.',
  ),
  MissingSymbol: exactly(
    {
      symbol,
      reason: { type: 'string', enum: REASONS },
      changePercent: { ...percent, description: 'For `held` and `unreflectedSplit`, in percent.' },
    },
    ['symbol', 'reason'],
  ),
  HistoryEntry: exactly({
    at: instant,
    cause: { type: 'string', enum: CAUSES },
    symbol,
    changePercent: percent,
  }),
  Health: exactly({
    status: {
      type: 'string',
      enum: ['ok', 'late'],
      description: '`late` while the newest due session has no final record.',
    },
    expectedSession: { ...date, description: 'The newest session whose data is due.' },
    latestSession: {
      type: ['string', 'null'],
      format: 'date',
      description: 'The newest session with a record.',
    },
  }),
  JsonFeed: exactly({
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string' },
    description: { type: 'string' },
    language: { const: 'en' },
    authors: { type: 'array', minItems: 1, items: exactly({ name: { type: 'string' } }) },
    items: {
      type: 'array',
      items: exactly({
        id: { type: 'string', format: 'uri', description: 'Stays the same through corrections.' },
        title: { type: 'string' },
        content_text: { type: 'string' },
        date_published: instant,
        date_modified: {
          ...instant,
          description: 'When the winner or its change last became another.',
        },
      }),
    },
  }),
  Problem: exactly(
    {
      type: {
        type: 'string',
        pattern: '^tag:tre-stocks,2026:problem:[a-z-]+$',
        description: 'The stable name of the kind of problem.',
      },
      title: { type: 'string' },
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: { type: 'string' },
      parameter: { type: 'string', description: 'The parameter to blame.' },
      state: {
        type: 'string',
        enum: STATES_WITHOUT_RECORD,
        description: 'Why the date has no record.',
      },
      holiday: { type: 'string', description: 'The name of the holiday.' },
      requestId: { type: 'string', description: 'Finds the log line.' },
    },
    ['type', 'title', 'status', 'detail'],
  ),
} as const satisfies Readonly<Record<string, JsonSchema>>;

/** Like {@link schemaRef}, for names that are being declared. */
function schemaOf(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

function orNull(name: string): JsonSchema {
  return { oneOf: [schemaOf(name), { type: 'null' }] };
}

/** An object of these properties and no other; all of them are required where nothing else is said. */
function exactly(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = Object.keys(properties),
  description?: string,
): JsonSchema {
  return {
    type: 'object',
    ...(description !== undefined && { description }),
    properties,
    required,
    additionalProperties: false,
  };
}
