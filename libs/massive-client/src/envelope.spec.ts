import { expectAdjusted, parseEnvelope, parseJson, requestIdOf } from './envelope';
import { MalformedAnswer } from './massive-error';

describe('parseJson', () => {
  it.each(['', '<html><body>502</body></html>', '{"status":"OK","results":[{"T":"AA', 'null x'])(
    'refuses %p without quoting it',
    (body) => {
      const parse = () => parseJson(body);

      expect(parse).toThrow(MalformedAnswer);
      if (body !== '') expect(parse).not.toThrow(body.slice(0, 8));
    },
  );

  it.each([
    ['', 'the body is no JSON, or cut short (0 characters)'],
    ['{"status":"OK"', 'the body is no JSON, or cut short (14 characters)'],
    ['\n <html>502</html>', 'the body is HTML (18 characters)'],
  ])('says what %j is instead', (body, said) => {
    expect(() => parseJson(body)).toThrow(said);
  });
});

describe('parseEnvelope', () => {
  it.each(['OK', 'DELAYED'])('takes a status of %s', (status) => {
    const { rows } = parseEnvelope(JSON.stringify({ status, results: [1] }));

    expect(rows).toEqual([1]);
  });

  it.each([
    ['missing', { status: 'OK', resultsCount: 0 }],
    ['null, although the count says otherwise', { status: 'OK', resultsCount: 9, results: null }],
    ['[]', { status: 'OK', results: [] }],
  ])('takes results that are %s for no rows', (_, body) => {
    expect(parseEnvelope(JSON.stringify(body)).rows).toEqual([]);
  });

  it.each([
    ['a list', []],
    ['null', null],
    ['a text', 'OK'],
    ['without a status', { results: [] }],
    ['an error', { status: 'ERROR', error: 'x' }],
    ['of a refused status', { status: 'NOT_AUTHORIZED', results: [] }],
    ['with results that are an object', { status: 'OK', results: {} }],
    ['with results that are a text', { status: 'OK', results: 'none' }],
  ])('refuses a body that is %s', (_, body) => {
    expect(() => parseEnvelope(JSON.stringify(body))).toThrow(MalformedAnswer);
  });

  it.each([
    [{ status: 'ERROR' }, 'status is neither OK nor DELAYED'],
    [{ status: 'OK', results: {} }, 'results is not a list'],
  ])('tells the request id of what it refuses (%j)', (body, message) => {
    const parse = () => parseEnvelope(JSON.stringify({ ...body, request_id: 'abc' }));

    expect(parse).toThrow(expect.objectContaining({ message, requestId: 'abc' }));
  });

  it('says that a body is none', () => {
    expect(() => parseEnvelope('[]')).toThrow('the body is not an object');
  });
});

describe('expectAdjusted', () => {
  it.each([
    { said: true, asked: false, results: [], refuses: false },
    { said: true, asked: true, refuses: false },
    { said: false, asked: false, refuses: false },
    { said: undefined, asked: true, refuses: false },
    { said: false, asked: true, refuses: true },
    { said: true, asked: false, refuses: true },
  ])('holds $said against $asked', ({ said, asked, results = [{}], refuses }) => {
    const envelope = parseEnvelope(JSON.stringify({ status: 'OK', adjusted: said, results }));
    const check = () => expectAdjusted(envelope, asked);

    if (refuses) expect(check).toThrow(MalformedAnswer);
    else expect(check).not.toThrow();
  });

  it('tells what it refuses, and the request id', () => {
    const body = { status: 'OK', request_id: 'abc', adjusted: false, results: [{}] };
    const envelope = parseEnvelope(JSON.stringify(body));

    expect(() => expectAdjusted(envelope, true)).toThrow(
      expect.objectContaining({ message: 'adjusted is not true, as asked', requestId: 'abc' }),
    );
  });
});

describe('requestIdOf', () => {
  it.each([
    [{ request_id: 'abc' }, 'abc'],
    [{ request_id: 1 }, '1'],
    [{ request_id: '' }, undefined],
    [{ request_id: null }, undefined],
    [{}, undefined],
  ])('reads %j', (wire, expected) => {
    expect(requestIdOf(wire)).toBe(expected);
  });
});
