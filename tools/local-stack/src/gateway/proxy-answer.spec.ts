import { proxyAnswer } from './proxy-answer';

describe('proxyAnswer', () => {
  const read = (result: unknown, accept?: string, binaryTypes: readonly string[] = []) =>
    proxyAnswer(JSON.stringify(result), accept, binaryTypes);

  it('reads status, headers and body', () => {
    const answer = read({
      statusCode: 404,
      headers: { 'Content-Type': 'application/problem+json', 'X-Count': 3, 'X-Set': true },
      body: '{"title":"ä"}',
    });

    expect(answer).toEqual({
      status: 404,
      headers: [
        ['Content-Type', 'application/problem+json'],
        ['X-Count', '3'],
        ['X-Set', 'true'],
      ],
      body: Buffer.from('{"title":"ä"}'),
    });
  });

  it('merges both kinds of headers', () => {
    const answer = read({
      statusCode: 200,
      headers: { vary: 'Accept', Link: '<c>' },
      multiValueHeaders: { Vary: ['Accept', 'Origin'], Link: ['<a>', '<b>'] },
    });

    expect(answer?.headers).toEqual([
      ['Vary', 'Accept'],
      ['Vary', 'Origin'],
      ['Link', '<a>'],
      ['Link', '<b>'],
      ['Link', '<c>'],
      ['Content-Type', 'application/json'],
    ]);
  });

  it('is JSON where the function does not say', () => {
    expect(read({ statusCode: 200 })).toEqual({
      status: 200,
      headers: [['Content-Type', 'application/json']],
      body: Buffer.alloc(0),
    });
  });

  it('renames headers that the gateway keeps for itself', () => {
    expect(
      read({ statusCode: 200, headers: { Date: 'never', 'content-type': 'a/b' } })?.headers,
    ).toEqual([
      ['x-amzn-Remapped-Date', 'never'],
      ['content-type', 'a/b'],
    ]);
  });

  it.each([
    ['image/png', 'image/webp,*/*', Buffer.from('eA==')],
    ['image/png', 'image/png', Buffer.from('x')],
    ['*/*', undefined, Buffer.from('x')],
  ])('decodes base64 for %s where Accept is %s', (binaryType, accept, body) => {
    const answer = read({ statusCode: 200, body: 'eA==', isBase64Encoded: true }, accept, [
      binaryType,
    ]);

    expect(answer?.body).toEqual(body);
  });

  it.each([
    [null],
    ['text'],
    [[200]],
    [{}],
    [{ statusCode: 'ok' }],
    [{ statusCode: 99 }],
    [{ statusCode: 200.5 }],
    [{ statusCode: 200, body: { an: 'object' } }],
    [{ statusCode: 200, headers: 'none' }],
    [{ statusCode: 200, headers: { nested: {} } }],
    [{ statusCode: 200, headers: { 'no name': 'x' } }],
    [{ statusCode: 200, headers: { split: 'a\r\nSet-Cookie: b' } }],
    [{ statusCode: 200, multiValueHeaders: { single: 'a' } }],
  ])('finds %j malformed', (result) => {
    expect(read(result)).toBeUndefined();
  });

  it('finds what is no JSON malformed', () => {
    expect(proxyAnswer('half', undefined, [])).toBeUndefined();
  });
});
