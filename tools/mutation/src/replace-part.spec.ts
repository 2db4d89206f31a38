import { replacePart } from './replace-part';

const page = 'before\n<!-- a -->\n\nold\n\n<!-- /a -->\nafter\n';

describe('replacePart', () => {
  it('exchanges what stands between the marks', () => {
    expect(replacePart(page, 'a', 'new')).toBe('before\n<!-- a -->\n\nnew\n\n<!-- /a -->\nafter\n');
  });

  it.each(['b', 'before'])('refuses a part that the page has not: %s', (part) => {
    expect(() => replacePart(page, part, 'new')).toThrow(`there is no part ${part}`);
  });
});
