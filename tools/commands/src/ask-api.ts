import {
  type RecordStatus,
  type TradingDate,
  isTradingDate,
  parseTradingDate,
} from '@tre/movers-domain';
import { CommandError } from './command-error';

/** What the commands need to know of a deployment's data. */
export interface DataOverview {
  readonly expectedSession: TradingDate;
  readonly daysAfterSession: number;
  readonly watchlistSize: number;
}

/** The newest due session, when data is due, and how many symbols are watched. */
export async function dataOverview(apiUrl: string): Promise<DataOverview> {
  const { dataStatus, watchlist } = await ask(
    apiUrl,
    '{ dataStatus { expectedSession schedule { daysAfterSession } } watchlist { symbol } }',
    isOverview,
  );
  return {
    expectedSession: parseTradingDate(dataStatus.expectedSession),
    daysAfterSession: dataStatus.schedule.daysAfterSession,
    watchlistSize: watchlist.length,
  };
}

/** The deployment's clock, which a local stack may have set to another day. */
export async function clockOf(apiUrl: string): Promise<Date> {
  const { headers } = await answerOf(apiUrl, '/health');
  return new Date(headers.get('date') ?? Number.NaN);
}

/** A winner as `GET /movers` lists it. */
export interface DatedWinner {
  readonly date: TradingDate;
  readonly symbol: string;
  readonly changePercent: number;
}

/** The status of every recorded session from one date to another, both included, oldest first. */
export async function recordedSessions(
  apiUrl: string,
  from: TradingDate,
  to: TradingDate,
): Promise<ReadonlyMap<TradingDate, RecordStatus>> {
  const { winners } = await ask(
    apiUrl,
    `{ winners(from: "${from}", to: "${to}") { date status } }`,
    isWinners,
  );
  return new Map(
    winners.map(({ date, status }) => [
      parseTradingDate(date),
      status === 'FINAL' ? 'final' : 'provisional',
    ]),
  );
}

/** The newest winner that `GET /movers` shows; undefined where it shows none. */
export async function latestWinner(apiUrl: string): Promise<DatedWinner | undefined> {
  const response = await answerOf(apiUrl, '/movers');
  const answer = parsedJson(await response.text());
  if (!response.ok || !isMovers(answer)) {
    throw new CommandError(`the API at ${apiUrl} answered GET /movers with ${response.status}`);
  }
  return answer.data[0];
}

async function ask<T>(
  apiUrl: string,
  query: string,
  isExpected: (data: unknown) => data is T,
): Promise<T> {
  const response = await answerOf(apiUrl, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  const answer = response.ok ? parsedJson(text) : undefined;
  const data = isObject(answer) ? answer['data'] : undefined;
  if (!isExpected(data)) {
    throw new CommandError(
      `the API at ${apiUrl} answered ${response.status}: ${text.slice(0, 200)}`,
    );
  }
  return data;
}

async function answerOf(apiUrl: string, path: string, request?: RequestInit): Promise<Response> {
  try {
    return await fetch(apiUrl + path, request);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(`the API at ${apiUrl} does not answer`);
  }
}

interface Overview {
  readonly dataStatus: {
    readonly expectedSession: string;
    readonly schedule: { readonly daysAfterSession: number };
  };
  readonly watchlist: readonly unknown[];
}

function isOverview(data: unknown): data is Overview {
  if (!isObject(data)) return false;
  const { dataStatus, watchlist } = data;
  return isObject(dataStatus) && isObject(dataStatus['schedule']) && Array.isArray(watchlist);
}

interface Winners {
  readonly winners: readonly { readonly date: string; readonly status: string }[];
}

function isWinners(data: unknown): data is Winners {
  return (
    isObject(data) &&
    Array.isArray(data['winners']) &&
    data['winners'].every((winner) => isObject(winner) && isTradingDate(winner['date']))
  );
}

function isMovers(answer: unknown): answer is { readonly data: readonly DatedWinner[] } {
  return (
    isObject(answer) &&
    Array.isArray(answer['data']) &&
    answer['data'].every(
      (winner) =>
        isObject(winner) &&
        isTradingDate(winner['date']) &&
        typeof winner['symbol'] === 'string' &&
        typeof winner['changePercent'] === 'number',
    )
  );
}

/** Undefined for what is no JSON: a gateway may answer in the API's place. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
