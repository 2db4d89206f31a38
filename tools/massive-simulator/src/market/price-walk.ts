import { bell, fraction, hash } from './hash';

// Taken once: in a test runner's sandbox each look-up of a global costs more than the calculation.
const { floor, min, sqrt } = Math;

/** What a walk depends on; `volatility` is the deviation of one step. */
export interface Walk {
  readonly seed: number;
  readonly volatility: number;
}

const BLOCK = 256;
/** How far a block's ends stray from the level, as a share of a free walk's deviation over a block. */
const STRAY = 0.4;
const LARGEST_SHOCK = 0.14;
const EARNINGS = 4;
const NEWS = 2;

// Which number a hash is for.
const ANCHOR = 1_000;
const SHOCK_STEP = 2_000;
const SHOCK_SIZE = 3_000;

/**
 * Where a random walk around level 0 stands at a step (any whole number), computed without the steps before it:
 * blocks of 256 steps start and end at hashed anchors, a Brownian bridge by midpoint displacement joins them, and
 * six shocks a block give the tails: four at a quarter's rhythm, two whenever.
 */
export function walkAt({ seed, volatility }: Walk, step: number): number {
  const block = floor(step / BLOCK);
  const offset = step - block * BLOCK;
  const done = offset / BLOCK;
  const anchors = anchorAt(seed, block) * (1 - done) + anchorAt(seed, block + 1) * done;
  return (
    volatility * (anchors + bridgeAt(seed, block, offset)) +
    shocksAt(seed, volatility, block, offset)
  );
}

function anchorAt(seed: number, block: number): number {
  return STRAY * sqrt(BLOCK) * bell(hash(seed, block, ANCHOR));
}

function bridgeAt(seed: number, block: number, offset: number): number {
  let low = 0;
  let high = BLOCK;
  let lowValue = 0;
  let highValue = 0;
  while (offset !== low) {
    const middle = (low + high) / 2;
    const displacement = (sqrt(high - low) / 2) * bell(hash(seed, block, middle));
    const value = (lowValue + highValue) / 2 + displacement;
    if (offset < middle) {
      high = middle;
      highValue = value;
    } else {
      low = middle;
      lowValue = value;
    }
  }
  return lowValue;
}

/** Each shock stays until the block's end; a slow drift takes it back, so that the block ends at its anchor. */
function shocksAt(seed: number, volatility: number, block: number, offset: number): number {
  let sum = 0;
  for (let shock = 0; shock < EARNINGS + NEWS; shock += 1) {
    const when = hash(seed, block, SHOCK_STEP + shock);
    const at = shock < EARNINGS ? 32 + 64 * shock + (when % 24) : 1 + (when % (BLOCK - 1));
    sum += shockSize(seed, volatility, block, shock) * ((offset >= at ? 1 : 0) - offset / BLOCK);
  }
  return sum;
}

function shockSize(seed: number, volatility: number, block: number, shock: number): number {
  const hashed = hash(seed, block, SHOCK_SIZE + shock);
  const size = volatility * (1 + 4.5 * fraction(hashed) ** 2);
  return (hashed & 1 ? 1 : -1) * min(LARGEST_SHOCK, size);
}
