/**
 * Where a key leads from a bar: the index of another, undefined to leave them all, or that the key means nothing
 * here. The first step from outside goes to the newest bar.
 */
export function stepThrough(
  key: string,
  from: number | undefined,
  count: number,
): number | undefined | 'ignored' {
  const last = count - 1;
  if (last < 0) return 'ignored';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return from === undefined ? last : Math.max(from - 1, 0);
    case 'ArrowRight':
    case 'ArrowDown':
      return from === undefined ? last : Math.min(from + 1, last);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return undefined;
    default:
      return 'ignored';
  }
}
