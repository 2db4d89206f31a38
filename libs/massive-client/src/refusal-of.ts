import { isWire, parseJson, requestIdOf } from './envelope';
import { type Answer } from './http-transport';
import {
  BadRequest,
  type FailureFacts,
  MalformedAnswer,
  type MassiveError,
  NotEntitled,
  NotFound,
  NotYetPublished,
  OutsidePlanHistory,
  RateLimited,
  ServerError,
  WrongKey,
} from './massive-error';
import { retryAfterMs } from './retry-after-ms';
import { type Cleaner } from './without-key';

/** The error that an answer of any status but 200 means; its wording counts only where the status is not enough. */
export function refusalOf(
  answer: Answer,
  { path, clean, nowMs }: { path: string; clean: Cleaner; nowMs: number },
): MassiveError {
  const { status } = answer;
  const { said, requestId } = readRefusal(answer.body);
  const what = said === '' ? `answered ${status}` : `answered ${status}: ${clean(said)}`;
  const facts: FailureFacts = { path, status, requestId: requestId && clean(requestId) };
  const paced = () => ({
    ...facts,
    retryAfterMs: retryAfterMs(answer.retryAfter, answer.date, nowMs),
  });
  if (status === 400) return new BadRequest(what, facts);
  if (status === 401) return new WrongKey(what, facts);
  if (status === 403) return forbidden(said, what, facts);
  if (status === 404) return new NotFound(what, facts);
  if (status === 429) return new RateLimited(what, paced());
  if (status >= 500 && status <= 599) return new ServerError(what, paced());
  return new MalformedAnswer(`${what}, which the API does not document`, facts);
}

function forbidden(said: string, what: string, facts: FailureFacts): MassiveError {
  if (/before end of day/i.test(said)) return new NotYetPublished(what, facts);
  if (/include this data timeframe/i.test(said)) return new OutsidePlanHistory(what, facts);
  return new NotEntitled(what, facts);
}

/** What the body says, as far as it is one of the vendor's: gateways before it answer HTML, text or nothing. */
function readRefusal(body: string): { said: string; requestId: string | undefined } {
  const nothing = { said: '', requestId: undefined };
  try {
    const wire = parseJson(body);
    if (!isWire(wire)) return nothing;
    const said = wire['error'] ?? wire['message'];
    return { said: typeof said === 'string' ? said : '', requestId: requestIdOf(wire) };
  } catch (error) {
    if (error instanceof MalformedAnswer) return nothing;
    throw error;
  }
}
