import { InMemorySessionStore } from './in-memory-session-store';
import { sessionStoreContract } from './testing/session-store-contract';

describe('InMemorySessionStore', () => {
  sessionStoreContract(async () => {
    const store = new InMemorySessionStore();
    return { publisher: store, reader: store };
  });
});
