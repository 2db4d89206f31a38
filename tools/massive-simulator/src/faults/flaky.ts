import { fraction, hash, hashText, pick } from '../market/hash';
import { disturbanceOf, flakyKinds } from './disturbance';
import { type FaultFactory } from './fault';

const FAILING_SHARE = 0.5;
const MOST_IN_A_ROW = 2;

/**
 * Half of the requests fail in any way a network and a tired server know, never more than two in a row for a path. The
 * n-th request of a path always meets the same end.
 */
export const flaky: FaultFactory = (seed) => {
  const attempts = new Map<string, { readonly made: number; readonly inARow: number }>();
  return {
    name: 'flaky',
    disturbance: (path) => {
      const { made, inARow } = attempts.get(path) ?? { made: 0, inARow: 0 };
      const draw = hash(hashText(seed, path), made);
      const fails = inARow < MOST_IN_A_ROW && fraction(draw) < FAILING_SHARE;
      attempts.set(path, { made: made + 1, inARow: fails ? inARow + 1 : 0 });
      return fails ? disturbanceOf(pick(flakyKinds, hash(draw, made, 1))) : undefined;
    },
  };
};
