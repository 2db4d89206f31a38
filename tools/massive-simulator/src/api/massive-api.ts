import { lastSessions, newYorkDate, type TradingDate } from '@tre/movers-domain';
import { type Fault, type FaultScene } from '../faults/fault';
import { hashText } from '../market/hash';
import { type Market } from '../market/market';
import { Refusal, type Answer } from './answer';
import { type Endpoint, type EndpointName } from './endpoint';
import { endpoints } from './endpoints';
import { latestSession, type Plan } from './publication';
import {
  badRequest,
  methodNotAllowed,
  missingKey,
  tooManyRequests,
  unknownKey,
  unknownRoute,
} from './refusals';
import { type RequestLimit } from './request-limit';
import { type RequestTarget } from './request-target';

/** How many of the newest sessions a fault is told of. */
const RECENT_SESSIONS = 5;

/** What the API answers from, and whom. */
export interface MassiveApiOptions {
  readonly market: Market;
  readonly plan: Plan;
  readonly apiKeys: readonly string[];
  readonly limit: RequestLimit;
  readonly seed: number;
}

/** A request as it came in. */
export interface IncomingCall {
  readonly method: string;
  readonly target: RequestTarget;
  readonly authorization: string | undefined;
  readonly at: Date;
  readonly baseUrl: string;
  readonly fault: Fault;
}

/** An answer with the endpoint it is of; `passed` says that key and limit let the request in. */
export interface ApiAnswer extends Answer {
  readonly endpoint: EndpointName | 'unknown';
  readonly passed: 'in' | 'out';
}

/** Answers a call in the vendor's order: key, limit, method, route, parameters, plan, bars. */
export function answerCall(call: IncomingCall, options: MassiveApiOptions): ApiAnswer {
  const { target } = call;
  const requestId = requestIdOf(target.path, options.seed);
  const match = target.pathname === undefined ? undefined : matchRoute(target.pathname);
  const endpoint = match?.endpoint.name ?? 'unknown';
  const refused = (refusal: Refusal, passed: 'in' | 'out'): ApiAnswer => ({
    ...refusal.answer,
    endpoint,
    passed,
  });

  const key = target.query.get('apiKey') ?? bearerOf(call.authorization);
  if (key === undefined) return refused(missingKey(requestId), 'out');
  if (!options.apiKeys.includes(key)) return refused(unknownKey(requestId), 'out');
  if (!options.limit.admits(key, call.at)) return refused(tooManyRequests(requestId), 'out');
  if (call.method !== 'GET') return refused(methodNotAllowed(requestId), 'in');
  if (match === undefined) return refused(unknownRoute(requestId), 'in');
  try {
    const request = { path: decoded(match.path, requestId), query: target.query };
    const answer = match.endpoint.answer(request, sceneOf(call, options, requestId));
    return { ...answer, endpoint, passed: 'in' };
  } catch (error) {
    if (error instanceof Refusal) return refused(error, 'in');
    throw error;
  }
}

function sceneOf(call: IncomingCall, options: MassiveApiOptions, requestId: string) {
  const { at, baseUrl, fault } = call;
  const { market, plan, seed } = options;
  const faultScene: FaultScene = { market, recent: recentSessions(market, at), seed };
  return {
    market: fault.market?.(faultScene) ?? market,
    fault,
    faultScene,
    plan,
    at,
    today: newYorkDate(at),
    baseUrl,
    requestId,
  };
}

function recentSessions(market: Market, at: Date): readonly TradingDate[] {
  const latest = latestSession(at);
  const { lastSession } = market;
  const newest = lastSession !== null && lastSession < latest ? lastSession : latest;
  return lastSessions(RECENT_SESSIONS, newest).toReversed();
}

function matchRoute(
  pathname: string,
): { readonly endpoint: Endpoint; readonly path: Readonly<Record<string, string>> } | undefined {
  for (const endpoint of endpoints) {
    const match = endpoint.route.exec(pathname);
    if (match !== null) return { endpoint, path: match.groups ?? {} };
  }
  return undefined;
}

function decoded(
  path: Readonly<Record<string, string>>,
  requestId: string,
): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(
      Object.entries(path).map(([name, text]) => [name, decodeURIComponent(text)]),
    );
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    throw badRequest(requestId, 'Could not parse the path');
  }
}

function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer (?<key>\S+)$/.exec(authorization ?? '')?.groups?.['key'];
}

/** The same request has the same id, so that the same seed gives the same bytes. */
function requestIdOf(path: string, seed: number): string {
  return [1, 2, 3, 4]
    .map((part) =>
      hashText(seed + part, path)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
}
