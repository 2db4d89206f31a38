import {
  BadRequest,
  ConnectionFailed,
  MalformedAnswer,
  NotEntitled,
  NotFound,
  NotYetPublished,
  OutsidePlanHistory,
  RateLimited,
  ServerError,
  TimedOut,
  WrongKey,
} from './massive-error';
import { REFUSALS } from './testing/bodies';
import { rejectionOf } from './testing/rejection-of';
import { breaksOff, hangs, replies, resets } from './testing/upstream';
import { DAY, GROUPED_PATH, useUpstream } from './testing/use-upstream';

const HTML = '<html><body><h1>502 Bad Gateway</h1></body></html>';

const { urls, script, clientOf } = useUpstream();

describe('retrying', () => {
  it.each([
    { name: 'a 400', status: 400, body: REFUSALS.badRequest, kind: BadRequest },
    { name: 'a 401', status: 401, body: REFUSALS.unknownKey, kind: WrongKey },
    { name: 'today', status: 403, body: REFUSALS.beforeEndOfDay, kind: NotYetPublished },
    { name: 'long ago', status: 403, body: REFUSALS.timeframe, kind: OutsidePlanHistory },
    { name: 'another plan', status: 403, body: REFUSALS.notEntitled, kind: NotEntitled },
    { name: 'a 404', status: 404, body: REFUSALS.notFound, kind: NotFound },
  ])('does not repeat what ended in $name', async ({ status, body, kind }) => {
    script(replies(status, body));
    const { client, clock, attempts } = clientOf();

    const error = await rejectionOf(client.groupedDay('2026-02-25'));

    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ status, requestId: body.request_id, retryable: false });
    expect(clock.slept).toEqual([]);
    expect(attempts).toEqual([
      { path: GROUPED_PATH, attempt: 1, durationMs: 0, status, error: kind.name },
    ]);
  });

  it.each([
    { name: 'a 429', reply: replies(429, REFUSALS.tooMany), kind: RateLimited, waitMs: 60_250 },
    { name: 'an empty 429', reply: replies(429), kind: RateLimited, waitMs: 60_250 },
    { name: 'a 500 in HTML', reply: replies(500, HTML), kind: ServerError, waitMs: 250 },
    {
      name: 'a 503 in text',
      reply: replies(503, 'no healthy upstream'),
      kind: ServerError,
      waitMs: 250,
    },
    { name: 'a reset', reply: resets, kind: ConnectionFailed, waitMs: 250 },
    { name: 'a body broken off', reply: breaksOff(DAY), kind: ConnectionFailed, waitMs: 250 },
    {
      name: 'a body cut short',
      reply: replies(200, DAY.slice(0, 200)),
      kind: MalformedAnswer,
      waitMs: 250,
    },
    { name: 'HTML for a 200', reply: replies(200, HTML), kind: MalformedAnswer, waitMs: 250 },
    {
      name: 'an error for a 200',
      reply: replies(200, REFUSALS.tooMany),
      kind: MalformedAnswer,
      waitMs: 250,
    },
    { name: 'an unheard-of status', reply: replies(418), kind: MalformedAnswer, waitMs: 250 },
    { name: 'silence', reply: hangs, kind: TimedOut, waitMs: 250 },
  ])('repeats what ended in $name', async ({ reply, kind, waitMs }) => {
    script(reply, replies(200, DAY));
    const { client, clock, attempts } = clientOf({ timeoutMs: 1000 });

    const { bars } = await client.groupedDay('2026-02-25');

    expect(bars).toHaveLength(2);
    expect(clock.slept).toEqual([waitMs]);
    expect(attempts).toMatchObject([
      { path: GROUPED_PATH, attempt: 1, error: kind.name, willRetryInMs: waitMs },
      { path: GROUPED_PATH, attempt: 2, status: 200 },
    ]);
    expect(attempts[1]).not.toHaveProperty('error');
  });

  it('ends with the last error when the attempts are used up', async () => {
    script(replies(500), resets, replies(503, '', { 'retry-after': '2' }), replies(502));
    const { client, clock, attempts } = clientOf();

    const error = await rejectionOf(client.groupedDay('2026-02-25'));

    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ status: 502, retryable: true });
    expect(clock.slept).toEqual([250, 500, 2000]);
    expect(attempts.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 500],
      [2, undefined],
      [3, 503],
      [4, 502],
    ]);
  });

  it.each([
    ['seconds', { 'retry-after': '7' }],
    [
      'a date',
      {
        'retry-after': 'Wed, 25 Feb 2026 12:00:07 GMT',
        date: 'Wed, 25 Feb 2026 12:00:00 GMT',
      },
    ],
  ])('waits as long as the upstream asks in %s', async (_, headers) => {
    script(replies(429, '', headers), replies(200, DAY));
    const { client, clock } = clientOf();

    await client.groupedDay('2026-02-25');

    expect(clock.slept).toEqual([7000]);
  });

  it('gives up at once when the upstream asks for more than the budget', async () => {
    script(replies(429, '', { 'retry-after': '3600' }));
    const { client, clock } = clientOf();

    const error = await rejectionOf(client.groupedDay('2026-02-25'));

    expect(error).toBeInstanceOf(RateLimited);
    expect(error).toHaveProperty('retryAfterMs', 3_600_000);
    expect(clock.slept).toEqual([]);
    expect(urls()).toHaveLength(1);
  });

  it('tells the request id of a good answer that is malformed', async () => {
    script(replies(200, { status: 'ERROR', request_id: 'r-200' }));
    const { client } = clientOf({ retry: { attempts: 1 } });

    const error = await rejectionOf(client.groupedDay('2026-02-25'));

    expect(error).toMatchObject({
      name: 'MalformedAnswer',
      message: `${GROUPED_PATH}: status is neither OK nor DELAYED`,
      status: 200,
      requestId: 'r-200',
    });
  });
});
