/**
 * Tells which paths a CloudFront pattern takes: `*` stands for any text, `?` for one character, and a slash in front
 * may be missing.
 */
export function pathMatcher(pattern: string): (path: string) => boolean {
  const escaped = pattern
    .replace(/^\//, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  const expression = new RegExp(`^/${escaped}$`, 's');
  return (path) => expression.test(path);
}
