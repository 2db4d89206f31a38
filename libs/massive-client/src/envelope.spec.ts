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

  it('tells the request id of what it refuses', () => {
    const parse = () => parseEnvelope(JSON.stringify({ status: 'ERROR', request_id: 'abc' }));

    expect(parse).toThrow(expect.objectContaining({ requestId: 'abc' }));
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
