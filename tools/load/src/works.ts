import { yearsBefore } from '@tre/measuring';
import { type TradingDate, addDays, sessionsBetween } from '@tre/movers-domain';
import { type ExactRequest, askedOnce } from './exact-request';

/** Something that readers ask for. */
export interface Work {
  readonly name: string;
  /** Whether every process of the function is ended before the requests come. */
  readonly start: 'cold' | 'warm';
  readonly request: ExactRequest;
  /** How many of the mixed run's requests it makes up; 0 for what is not in it. */
  readonly share: number;
}

/** What is asked of the API, with the right answers; `latest` is the last date whose data is due. */
export async function worksOn(api: string, latest: TradingDate): Promise<readonly Work[]> {
  const movers = await askedOnce(api, '/movers', isWeekOf(latest));
  const tag = (await fetch(`${api}/movers`)).headers.get('etag') ?? '';
  const unchanged = await askedOnce(api, '/movers', (status) => status === 304, {
    'If-None-Match': tag,
  });
  const winners = (from: TradingDate) => {
    const query = `{ winners(from: "${from}", to: "${latest}") { date symbol changePercent } }`;
    const path = `/graphql?query=${encodeURIComponent(query)}`;
    return askedOnce(api, path, isWinnersOf(sessionsBetween(from, latest).length));
  };
  const years = (count: number) => winners(addDays(yearsBefore(latest, count), 1));
  return [
    { name: '`GET /movers`, cold', start: 'cold', request: movers, share: 0 },
    { name: '`GET /movers`, warm', start: 'warm', request: movers, share: 10 },
    { name: '`GET /movers`, 304', start: 'warm', request: unchanged, share: 5 },
    {
      name: 'GraphQL, winners of 7 days',
      start: 'warm',
      request: await winners(addDays(latest, -6)),
      share: 5,
    },
    { name: 'GraphQL, winners of 1 year', start: 'warm', request: await years(1), share: 3 },
    { name: 'GraphQL, winners of 20 years', start: 'warm', request: await years(20), share: 1 },
  ];
}

/** What the bare handler behind the same gateway is asked for. */
export function bareRequest(api: string, latest: TradingDate): Promise<ExactRequest> {
  const sessions = weekOf(latest).length;
  return askedOnce(
    api,
    '/movers',
    (status, body) => status === 200 && (JSON.parse(body) as unknown[]).length === sessions,
  );
}

/** The sessions of the seven days that end on a date. */
export function weekOf(latest: TradingDate): readonly TradingDate[] {
  return sessionsBetween(addDays(latest, -6), latest);
}

type Judge = (status: number, body: string) => boolean;

function isWeekOf(latest: TradingDate): Judge {
  const sessions = weekOf(latest).length;
  return (status, body) =>
    status === 200 && (JSON.parse(body) as { count: number }).count === sessions;
}

function isWinnersOf(sessions: number): Judge {
  return (status, body) => {
    const { data } = JSON.parse(body) as { data?: { winners: readonly unknown[] } };
    return status === 200 && data?.winners.length === sessions;
  };
}
