import { type FaultFactory } from './fault';

/** The newest completed session is held back until the next one closes. */
export const late: FaultFactory = () => ({
  name: 'late',
  withholds: (session, { recent }) => session === recent[0],
});
