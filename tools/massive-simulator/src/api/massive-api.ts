import { lastSessions, newYorkDate, type TradingDate } from '@tre/movers-domain';
import { type Fault, type FaultScene } from '../faults/fault';
import { hashText } from '../market/hash';
import { type Market } from '../market/market';
import { Refusal, type Answer } from './answer';
import { type ApiScene, type Endpoint, type EndpointName } from './endpoint';
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

/** An answer with the endpoint it is of; `admitted` says whether key and limit let the request in. */
export interface ApiAnswer extends Answer {
  readonly endpoint: EndpointName | 'unknown';
  readonly admitted: boolean;
}

/** An endpoint with the parts of the path that vary, still encoded. */
interface Match {
  readonly endpoint: Endpoint;
  readonly path: Readonly<Record<string, string>>;
}

/** Answers a call in the vendor's order: key, limit, method, route, parameters, plan, bars. */
export function answerCall(call: IncomingCall, options: MassiveApiOptions): ApiAnswer {
  const { path, pathname } = call.target;
  const requestId = requestIdOf(path, options.seed);
  const match = pathname === undefined ? undefined : matchRoute(pathname);
  const endpoint = match?.endpoint.name ?? 'unknown';
  const turnedAway = refusalAtTheDoor(call, options, requestId);
  if (turnedAway !== undefined) return { ...turnedAway.answer, endpoint, admitted: false };
  try {
    return { ...answerMatch(match, call, options, requestId), endpoint, admitted: true };
  } catch (error) {
    if (error instanceof Refusal) return { ...error.answer, endpoint, admitted: true };
    throw error;
  }
}

function refusalAtTheDoor(
  { target, authorization, at }: IncomingCall,
  { apiKeys, limit }: MassiveApiOptions,
  requestId: string,
): Refusal | undefined {
  const key = target.query.get('apiKey') ?? bearerOf(authorization);
  if (key === undefined) return missingKey(requestId);
  if (!apiKeys.includes(key)) return unknownKey(requestId);
  return limit.admits(key, at) ? undefined : tooManyRequests(requestId);
}

function answerMatch(
  match: Match | undefined,
  call: IncomingCall,
  options: MassiveApiOptions,
  requestId: string,
): Answer {
  if (call.method !== 'GET') throw methodNotAllowed(requestId);
  if (match === undefined) throw unknownRoute(requestId);
  const request = { path: decoded(match.path, requestId), query: call.target.query };
  return match.endpoint.answer(request, sceneOf(call, options, requestId));
}

function sceneOf(call: IncomingCall, options: MassiveApiOptions, requestId: string): ApiScene {
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

function matchRoute(pathname: string): Match | undefined {
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
