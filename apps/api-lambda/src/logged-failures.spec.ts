import { type Asked, apiOver } from './testing/api';
import { failingReader } from './testing/failing-reader';

const MARK = 'forged-by-a-caller';
const HOSTILE = `${MARK}\r\n{"level":"INFO","message":"${MARK}"}`;

describe('what is logged of a failure', () => {
  it.each<[string, Asked]>([
    ['GET /movers', { headers: hostileHeaders(), query: 'days=7' }],
    [
      'GET /movers/{date}',
      { resource: '/movers/{date}', date: '2025-08-26', headers: hostileHeaders() },
    ],
    [
      'POST /graphql',
      {
        resource: '/graphql',
        method: 'POST',
        headers: { ...hostileHeaders(), 'content-type': 'application/json' },
        body: JSON.stringify({
          query: `query Q($v: Date!) { day(date: $v) { date session { status } } } # ${MARK}`,
          operationName: 'Q',
          variables: { v: '2025-08-26', extra: HOSTILE },
        }),
      },
    ],
  ])('holds no word of the caller: %s', async (_, asked) => {
    const { ask, failures } = apiOver(failingReader(new Error('the store broke')));

    await ask(asked);

    expect(failures).toHaveLength(1);
    expect(JSON.stringify(failures.map(plain))).toContain('the store broke');
    expect(JSON.stringify(failures.map(plain))).not.toContain(MARK);
  });
});

function hostileHeaders() {
  return { 'user-agent': MARK, referer: HOSTILE, 'x-request-id': HOSTILE, [MARK]: MARK };
}

/** Errors with all that they carry, as the runtime's log writes them. */
function plain(entry: unknown): unknown {
  const written = (value: unknown): unknown =>
    value instanceof Error
      ? {
          ...value,
          message: value.message,
          stack: value.stack,
          ...(value.cause !== undefined && { cause: written(value.cause) }),
        }
      : value;
  return Object.fromEntries(
    Object.entries(entry as object).map(([name, value]) => [name, written(value)]),
  );
}
