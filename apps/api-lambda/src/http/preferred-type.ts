/**
 * The media type among those offered that `Accept` prefers (RFC 9110, 12.5.1), the first where it prefers none;
 * undefined where it takes none of them.
 */
export function preferredType<Type extends string>(
  accept: string | undefined,
  offered: readonly Type[],
): Type | undefined {
  if (accept === undefined || accept.trim() === '') return offered[0];
  const ranges = qualities(accept);
  const ranked = offered.map((type) => ({ type, quality: qualityOf(type, ranges) }));
  const best = ranked.reduce((a, b) => (b.quality > a.quality ? b : a));
  return best.quality > 0 ? best.type : undefined;
}

function qualities(accept: string): ReadonlyMap<string, number> {
  return new Map(
    accept.split(',').map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [type, quality === undefined ? 1 : Number(quality) || 0] as const;
    }),
  );
}

/** By the most specific range that covers the type. */
function qualityOf(type: string, ranges: ReadonlyMap<string, number>): number {
  const wider = [type, `${type.split('/')[0] ?? ''}/*`, '*/*'];
  const named = wider.find((range) => ranges.has(range));
  return named === undefined ? 0 : (ranges.get(named) ?? 0);
}
