import { corrections } from './corrections';
import { faultNames, type Fault, type FaultFactory, type FaultName } from './fault';
import { flaky } from './flaky';
import { gaps } from './gaps';
import { junk } from './junk';
import { late } from './late';
import { splits } from './splits';

/** Thrown by {@link parseFaultName}; `message` lists the names there are. */
export class InvalidFaultName extends Error {
  override readonly name = 'InvalidFaultName';
}

const factories: Readonly<Record<FaultName, FaultFactory>> = {
  none: () => ({ name: 'none' }),
  flaky,
  late,
  corrections,
  gaps,
  junk,
  splits,
};

/** The fault of a name, with its counters at zero. */
export function createFault(name: FaultName, seed: number): Fault {
  return factories[name](seed);
}

/** Reads the name of a fault, as a command line has it. */
export function parseFaultName(text: unknown): FaultName {
  const name = faultNames.find((one) => one === text);
  if (name !== undefined) return name;
  throw new InvalidFaultName(
    `${JSON.stringify(text)} is not a fault: expected ${faultNames.join(', ')}`,
  );
}
