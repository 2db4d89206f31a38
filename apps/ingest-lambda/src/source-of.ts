import { type Source } from '@tre/movers-domain';

const STAND_INS: readonly Source[] = ['simulated', 'file'];

/**
 * Where the prices behind an address come from. A stand-in for the vendor says so in the last segment of its
 * address, so that no record of it can pass for real market data.
 */
export function sourceOf(baseUrl: string | undefined): Source {
  if (baseUrl === undefined) return 'massive';
  const lastSegment = new URL(baseUrl).pathname.split('/').findLast((segment) => segment !== '');
  return STAND_INS.find((source) => source === lastSegment) ?? 'massive';
}
