import { isImmutable } from './uploaded-cache-control';

/**
 * The order of uploading, wave after wave: first what nothing names yet (hashed files), then the other files, then the
 * service worker's list of all of them, and last the page, so that nobody is sent to a file that is not there.
 */
export function uploadWaves(keys: readonly string[]): readonly (readonly string[])[] {
  const waves = new Map<number, string[]>();
  for (const key of keys.toSorted()) {
    const wave = waveOf(key);
    waves.set(wave, [...(waves.get(wave) ?? []), key]);
  }
  return [...waves].toSorted(([a], [b]) => a - b).map(([, wave]) => wave);
}

function waveOf(key: string): number {
  if (key === 'index.html') return 3;
  if (key === 'ngsw.json') return 2;
  return isImmutable(key) ? 0 : 1;
}
