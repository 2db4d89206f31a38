import { type Instant } from '@tre/movers-domain';

/** The `Last-Modified` of an answer from these records: when the newest of them was fetched; none without records. */
export function lastModified(
  records: readonly { readonly fetchedAt: Instant }[],
): Record<string, string> {
  const newest = records.reduce(
    (latest, { fetchedAt }) => (fetchedAt > latest ? fetchedAt : latest),
    '',
  );
  return newest === '' ? {} : { 'last-modified': new Date(newest).toUTCString() };
}
