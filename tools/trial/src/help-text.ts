import { breakages } from './broken-build';

/** What `npm run trial -- --help` prints. */
export const helpText = `npm run trial -- [options]

Runs a made-up year of nights over the local stack, with every fault of the upstream, kills and clock jumps, and holds
each answer against a truth of its own.

  --seed N        another year, a whole number from 1 (1)
  --nights N      how many nights of it, 1 to 650 (365)
  --break RULE    breaks a rule on purpose, which must be noticed: ${Object.keys(breakages).join(', ')}
  --help          this text

It prints how often each thing was tried and seen; the exit code is 1 on a breach.
`;
