import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Preloaded by the functions' processes; on the signal it collects, and writes what is left into a file. */
const into = new URL(import.meta.url).searchParams.get('into') ?? '';

process.on('SIGUSR2', () => {
  // Twice: what the first one finds dead may have kept other things alive by a finalizer.
  for (let times = 0; times < 2; times += 1) globalThis.gc?.();
  const file = fileURLToPath(new URL(`${process.pid}.json`, into));
  writeFileSync(`${file}.new`, JSON.stringify(process.memoryUsage()));
  renameSync(`${file}.new`, file);
});
