import { createTable } from '../create-table';
import { startEmbeddedDynamo } from '../start-embedded-dynamo';
import { putThing, thingsTable } from './things-table';

/** Run as a process of its own: stores things in the directory given until it is killed, telling each one stored. */
async function main(): Promise<void> {
  const [, , directory = ''] = process.argv;
  const { endpoint } = await startEmbeddedDynamo({ directory });
  await createTable(endpoint, thingsTable);
  for (let count = 0; ; count += 1) {
    await putThing(endpoint, `thing-${count}`);
    process.stdout.write(`thing-${count}\n`);
  }
}

void main();
