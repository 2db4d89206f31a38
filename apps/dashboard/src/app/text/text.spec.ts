import { text } from './text';

/** Every word that stands without parameters, with its place. */
function words(room: object, path: string): readonly (readonly [string, string])[] {
  return Object.entries(room).flatMap(([name, value]: [string, unknown]) => {
    const place = `${path}.${name}`;
    if (typeof value === 'string') return [[place, value] as const];
    return typeof value === 'object' && value !== null ? words(value, place) : [];
  });
}

describe('text', () => {
  const every = words(text, 'text');

  it('holds the words of every room', () => {
    expect(every.length).toBeGreaterThan(60);
  });

  it.each(every)('writes %s as people do: %s', (_place, word) => {
    expect(word).not.toMatch(/\btoday\b/i);
    expect(word).not.toMatch(/\.\.\./);
    expect(word).not.toMatch(/-\d/);
    expect(word).not.toMatch(/\d%/);
    expect(word).toBe(word.trim());
    expect(word).not.toBe('');
  });
});
