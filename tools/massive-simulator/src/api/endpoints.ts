import { type Endpoint } from './endpoint';
import { grouped } from './grouped';
import { openClose } from './open-close';
import { previousBar } from './previous-bar';
import { range } from './range';
import { splits } from './splits';
import { upcoming } from './upcoming';

/** Every endpoint that is simulated. */
export const endpoints: readonly Endpoint[] = [
  grouped,
  range,
  previousBar,
  openClose,
  upcoming,
  splits,
];
