import { DynamoSessionReader, createDynamoClient } from '@tre/movers-store';
import { parseConfig } from './config';
import { createHandler } from './handler';

const { tableName, ...rules } = parseConfig(process.env);

/** The function behind the API's gateway. */
export const handler = createHandler({
  data: {
    ...rules,
    reader: new DynamoSessionReader({ client: createDynamoClient(), tableName }),
    now: () => new Date(),
  },
  logFailure: (entry) => console.error(entry),
});
