import { parseTicker, parseTradingDate, type Ticker, type TradingDate } from '@tre/movers-domain';
import { createSimulatedMarket } from '../market/simulated-market';
import {
  startMassiveSimulator,
  type MassiveSimulator,
  type MassiveSimulatorOptions,
} from '../start-massive-simulator';

/** A row of bars as a client reads it. */
export interface WireRow {
  readonly T?: string;
  readonly o: number;
  readonly h: number;
  readonly l: number;
  readonly c: number;
  readonly v: number;
  readonly t: number;
  readonly vw?: number;
  readonly n?: number;
  readonly otc?: boolean;
}

/** What the aggregates answer, and what refusals do. */
export interface WireBody {
  readonly status: string;
  readonly request_id: string;
  readonly ticker?: string;
  readonly adjusted?: boolean;
  readonly queryCount?: number;
  readonly resultsCount?: number;
  readonly results?: readonly WireRow[] | null;
  readonly next_url?: string;
  readonly error?: string;
  readonly message?: string;
}

/** An answer with its body read. */
export interface Reply<B> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: B;
}

/** The key that simulators of tests accept. */
export const KEY = 'test-key';

/** 01:00 in New York of Thursday 2026-02-26: the newest session, 2026-02-25, is out on every plan. */
export const THURSDAY_NIGHT = new Date('2026-02-26T06:00:00Z');

/** Reads a date in a test. */
export const day = (text: string): TradingDate => parseTradingDate(text);

/** Reads a ticker in a test. */
export const ticker = (text: string): Ticker => parseTicker(text);

/** Three hundred listed symbols, enough for everything but size. */
export const smallMarket = createSimulatedMarket({ seed: 7, symbols: 300 });

const running: MassiveSimulator[] = [];

/** Starts a simulator that {@link closeSimulators} ends: free plan, no limit, Thursday night. */
export async function simulate(
  options: Partial<MassiveSimulatorOptions> = {},
): Promise<MassiveSimulator> {
  const simulator = await startMassiveSimulator({
    market: smallMarket,
    plan: 'free',
    apiKeys: [KEY],
    requestsPerMinute: null,
    now: () => THURSDAY_NIGHT,
    ...options,
  });
  running.push(simulator);
  return simulator;
}

/** Ends every simulator that {@link simulate} started. */
export async function closeSimulators(): Promise<void> {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()));
}

/** Asks with the key in the header; `path` begins below the base URL, or is a whole URL. */
export async function ask<B = WireBody>(
  { url }: Pick<MassiveSimulator, 'url'>,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply<B>> {
  const response = await fetch(path.startsWith('http') ? path : `${url}${path}`, {
    headers: { authorization: `Bearer ${KEY}`, ...headers },
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: JSON.parse(text) as B,
  };
}

/** The path of the whole market's answer. */
export const groupedPath = (date: string, query = ''): string =>
  `/v2/aggs/grouped/locale/us/market/stocks/${date}${query}`;

/** The path of one symbol's range. */
export const rangePath = (symbol: string, from: string, to: string, query = ''): string =>
  `/v2/aggs/ticker/${symbol}/range/1/day/${from}/${to}${query}`;

/** The rows of an answer by symbol; the last one of a symbol that comes twice. */
export function bySymbol({ results }: WireBody): ReadonlyMap<string, WireRow> {
  return new Map((results ?? []).map((row) => [row.T ?? '', row]));
}
