import { type LocalStack } from './local-stack';
import { fireUntilWell, moveClock, setFaults } from './scenes';

/** The options of a stack whose history `leaveGaps` then makes, of more than the twelve months that the year shows first. */
export const gappyOptions = [
  '--as-of',
  '2025-08-20',
  '--sessions',
  '256',
  '--faults',
  'corrections',
];

/** Corrects two sessions, and misses the ones from 21 to 26 August, so that the newest is of 29 August 2025. */
export async function leaveGaps(stack: LocalStack): Promise<void> {
  await setFaults(stack, 'none');
  await moveClock(stack, '2025-08-21T10:45:00Z');
  await fireUntilWell(stack, '2025-08-21T10:30:00Z');
  await moveClock(stack, '2025-08-30T05:00:00Z');
  await fireUntilWell(stack, '2025-08-30T04:30:00Z');
}
