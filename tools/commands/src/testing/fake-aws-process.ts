import { createSimulatedMarket, startMassiveSimulator } from '@tre/massive-simulator';
import { localStackAddresses } from '../local-stack-addresses';
import { localTarget } from '../local-target';
import { deployedStacks } from './deployed-stacks';
import { RIGHT_KEY } from './deployment';
import { startFakeAws } from './fake-aws';

/**
 * An empty AWS account as a process of its own, for whoever tries the commands as programs. What is deployed to it is a
 * local stack that runs on a data directory: its API, its table and its ingestion. It says where it is in one line of
 * JSON, with an upstream that takes one key, and ends when its input does.
 */
const [, , dataDirectory = ''] = process.argv;
const [{ api, table, dynamodb }, target, aws] = await Promise.all([
  localStackAddresses(dataDirectory),
  localTarget(dataDirectory),
  startFakeAws(),
]);
const upstream = await startMassiveSimulator({
  market: createSimulatedMarket({ seed: 1 }),
  plan: 'free',
  apiKeys: [RIGHT_KEY],
  requestsPerMinute: null,
  now: () => new Date(),
});
aws.account.wanted = deployedStacks({ apiUrl: api, tableName: table });
aws.account.dynamodb = dynamodb;
aws.account.ingest = (event) => target.ingest(event);

console.log(JSON.stringify({ endpoint: aws.endpoint, upstream: upstream.url, key: RIGHT_KEY }));
process.stdin.resume().once('end', () => process.exit());
