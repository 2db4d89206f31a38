import { type SessionPublisher, type SessionReader } from '@tre/movers-domain';
import { convergenceContract } from './convergence-contract';
import { publishingContract } from './publishing-contract';
import { readingContract } from './reading-contract';

/** Both ports over one place. */
export interface SessionStore {
  readonly publisher: SessionPublisher;
  readonly reader: SessionReader;
}

/** What every adapter of the two ports keeps; `open` gives an empty store. */
export function sessionStoreContract(open: () => Promise<SessionStore>): void {
  publishingContract(open);
  convergenceContract(open);
  readingContract(open);
}
