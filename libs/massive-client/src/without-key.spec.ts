import { withoutKey } from './without-key';

describe('withoutKey', () => {
  const clean = withoutKey('s3cret/key+');

  it.each([
    [
      'the key as it is',
      'Unknown API Key s3cret/key+, twice: s3cret/key+',
      'Unknown API Key [key], twice: [key]',
    ],
    ['the key as in a URL', '/v2/aggs?apiKey=s3cret%2Fkey%2B', '/v2/aggs?apiKey=[key]'],
    ['lines and control characters', 'one\r\n two\u0000\u001b[31m', 'one two [31m'],
    ['blanks at both ends', ' \tdata \n', 'data'],
    ['nothing else', 'Data not found.', 'Data not found.'],
  ])('takes out %s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('keeps a text of 300 characters whole', () => {
    expect(clean('x'.repeat(300))).toBe('x'.repeat(300));
  });

  it('cuts long text, after the key has gone', () => {
    const text = `${'x'.repeat(295)}s3cret/key+${'y'.repeat(500)}`;

    const cleaned = clean(text);

    expect(cleaned).toBe(`${'x'.repeat(295)}[key]...`);
  });
});
