import { Refusal } from './answer';

const PRICING = 'https://massive.com/pricing';

/** 400: a parameter cannot be read; `error` says which in the vendor's words. */
export function badRequest(requestId: string, error: string): Refusal {
  return new Refusal({ status: 400, body: errorBody(requestId, error), refusal: 'badRequest' });
}

/** 401: no key was sent. */
export function missingKey(requestId: string): Refusal {
  const body = errorBody(requestId, 'API Key was not provided');
  return new Refusal({ status: 401, body, refusal: 'unknownKey' });
}

/** 401: the key is none of the accepted ones. */
export function unknownKey(requestId: string): Refusal {
  const body = errorBody(requestId, 'Unknown API Key');
  return new Refusal({ status: 401, body, refusal: 'unknownKey' });
}

/** 403: the date's bars come later. */
export function notYetPublished(requestId: string): Refusal {
  return new Refusal({
    status: 403,
    body: notAuthorized(requestId, "Attempted to request today's data before end of day."),
    refusal: 'notYetPublished',
  });
}

/** 403: the date lies before the plan's history. */
export function olderThanPlan(requestId: string): Refusal {
  return new Refusal({
    status: 403,
    body: notAuthorized(requestId, "Your plan doesn't include this data timeframe."),
    refusal: 'olderThanPlan',
  });
}

/** 404: open-close of a symbol and date without a bar. */
export function noData(requestId: string): Refusal {
  const body = { status: 'NOT_FOUND', request_id: requestId, message: 'Data not found.' };
  return new Refusal({ status: 404, body, refusal: 'noData' });
}

/** 404: no endpoint has this path. */
export function unknownRoute(requestId: string): Refusal {
  const body = { status: 'NOT_FOUND', request_id: requestId, message: 'Page not found.' };
  return new Refusal({ status: 404, body, refusal: 'unknownRoute' });
}

/** 405: every endpoint only knows GET. */
export function methodNotAllowed(requestId: string): Refusal {
  const body = errorBody(requestId, 'Method not allowed');
  return new Refusal({ status: 405, body, refusal: 'methodNotAllowed' });
}

/** 429: the plan's requests of this minute are used up; the vendor says no time to wait. */
export function tooManyRequests(requestId: string): Refusal {
  const error = `You've exceeded the maximum requests per minute, please wait or upgrade your subscription to continue. ${PRICING}`;
  return new Refusal({ status: 429, body: errorBody(requestId, error), refusal: 'limit' });
}

function errorBody(requestId: string, error: string) {
  return { status: 'ERROR', request_id: requestId, error };
}

function notAuthorized(requestId: string, reason: string) {
  const message = `${reason} Please upgrade your plan at ${PRICING}`;
  return { status: 'NOT_AUTHORIZED', request_id: requestId, message };
}
