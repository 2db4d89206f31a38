import {
  BadRequest,
  MalformedAnswer,
  NotEntitled,
  NotFound,
  NotYetPublished,
  OutsidePlanHistory,
  RateLimited,
  ServerError,
  WrongKey,
} from './massive-error';
import { refusalOf } from './refusal-of';
import { REFUSALS } from './testing/bodies';
import { withoutKey } from './without-key';

const KEY = 'k3y-of-the-test';
const HTML = '<html><body><h1>502 Bad Gateway</h1></body></html>';

function refusal(status: number, body: unknown, retryAfter?: string) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return refusalOf(
    { status, body: text, retryAfter, date: undefined },
    { path: '/v2/x', clean: withoutKey(KEY), nowMs: 0 },
  );
}

describe('refusalOf', () => {
  it.each([
    { status: 400, body: REFUSALS.badRequest, kind: BadRequest, requestId: 'r-400' },
    { status: 401, body: REFUSALS.unknownKey, kind: WrongKey, requestId: 'r-401' },
    { status: 403, body: REFUSALS.beforeEndOfDay, kind: NotYetPublished, requestId: 'r-403a' },
    { status: 403, body: REFUSALS.timeframe, kind: OutsidePlanHistory, requestId: 'r-403b' },
    { status: 403, body: REFUSALS.notEntitled, kind: NotEntitled, requestId: 'r-403c' },
    { status: 403, body: HTML, kind: NotEntitled, requestId: undefined },
    { status: 404, body: REFUSALS.notFound, kind: NotFound, requestId: 'r-404' },
    { status: 404, body: '404 page not found', kind: NotFound, requestId: undefined },
    { status: 429, body: REFUSALS.tooMany, kind: RateLimited, requestId: 'r-429' },
    { status: 429, body: '', kind: RateLimited, requestId: undefined },
    { status: 500, body: HTML, kind: ServerError, requestId: undefined },
    { status: 502, body: 'upstream connect error', kind: ServerError, requestId: undefined },
    { status: 503, body: '', kind: ServerError, requestId: undefined },
    { status: 599, body: '', kind: ServerError, requestId: undefined },
    { status: 600, body: '', kind: MalformedAnswer, requestId: undefined },
    { status: 204, body: '', kind: MalformedAnswer, requestId: undefined },
    { status: 302, body: '', kind: MalformedAnswer, requestId: undefined },
    { status: 418, body: 'null', kind: MalformedAnswer, requestId: undefined },
  ])('reads $status with $body as $kind.name', ({ status, body, kind, requestId }) => {
    const error = refusal(status, body);

    expect(error).toBeInstanceOf(kind);
    expect(error.name).toBe(kind.name);
    expect(error).toMatchObject({ status, requestId });
  });

  it('quotes the words of the upstream behind path and status', () => {
    expect(refusal(404, REFUSALS.notFound).message).toBe('/v2/x: answered 404: Data not found.');
  });

  it('does not quote what is not of the upstream', () => {
    expect(refusal(502, HTML).message).toBe('/v2/x: answered 502');
    expect(refusal(400, { error: 7, request_id: 'r' }).message).toBe('/v2/x: answered 400');
  });

  it('says of a status that it is not documented', () => {
    expect(refusal(418, 'null').message).toBe(
      '/v2/x: answered 418, which the API does not document',
    );
  });

  it('takes the key out of words and request id', () => {
    const error = refusal(401, { error: `Unknown API Key ${KEY}`, request_id: `id-${KEY}` });

    expect(error.message).toBe('/v2/x: answered 401: Unknown API Key [key]');
    expect(error.requestId).toBe('id-[key]');
  });

  it.each([429, 503])('tells how long a %d asks to wait', (status) => {
    expect(refusal(status, '', '30')).toHaveProperty('retryAfterMs', 30_000);
    expect(refusal(status, '')).toHaveProperty('retryAfterMs', undefined);
  });
});
