import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createTable } from '@tre/embedded-dynamodb';
import { type FaultName, type MassiveSimulator } from '@tre/massive-simulator';
import { type Closers } from './closers';
import { type Logs } from './data-directory/logs';
import { AsynchronousInvoker } from './lambda/asynchronous-invoker';
import { DeadLetters } from './lambda/dead-letters';
import { FunctionPool } from './lambda/function-pool';
import { newAccessKeyId } from './lambda/new-access-key-id';
import { startSecrets } from './secrets/start-secrets';
import { type StackPlan } from './stack-plan';
import { StartRefused } from './start-refused';
import { StoreKeeper } from './store/store-keeper';
import { type DeployedApp } from './template/deployed-app';
import { startStandIn } from './upstream/start-stand-in';

/** The programs that run in processes of their own. */
export interface Programs {
  readonly runtimeClient: string;
  readonly storeProcess: string;
  readonly clockPreload: URL;
}

/** What a backend is made of. */
export interface BackendOptions {
  readonly app: DeployedApp;
  readonly plan: StackPlan;
  readonly programs: Programs;
  readonly dataDirectory: string;
  readonly faults: FaultName;
  /** Of the vendor's own API; undefined for a stand-in. */
  readonly massiveKey: string | undefined;
  /** Where the vendor's API is, if not at its own address. */
  readonly massiveBaseUrl: string | undefined;
  readonly logs: Logs;
  /** Hears every line that a function writes. */
  readonly heard: (functionId: string, line: string) => void;
}

/** The functions and all that they call. */
export interface Backend {
  readonly pools: readonly FunctionPool[];
  readonly store: StoreKeeper;
  /** Undefined where the vendor's own API is asked. */
  readonly simulator: MassiveSimulator | undefined;
  readonly invoker: AsynchronousInvoker;
  readonly deadLetters: DeadLetters;
}

/** Starts the store with its table, the upstream, the secret and the functions; no function runs before it is called. */
export async function startBackend(options: BackendOptions, closers: Closers): Promise<Backend> {
  const { app, plan, programs, logs } = options;
  const { clock } = plan;
  const clockPreload = () => (clock.offsetMs === 0 ? undefined : preload(programs, clock.offsetMs));
  const store = await StoreKeeper.start({
    program: programs.storeProcess,
    // Nothing that the store does depends on the time, so a moved clock may leave it behind.
    clockPreload: clockPreload(),
    directory: join(options.dataDirectory, 'dynamodb'),
    log: (line) => logs.write('dynamodb', line),
  });
  closers.add(() => store.close());
  await createTable(store.endpoint, app.table).catch((error: unknown) => {
    throw new StartRefused(`${String(error)}; --fresh starts with an empty table`);
  });

  const standInKey = randomBytes(16).toString('hex');
  const simulator = await startUpstream(options, standInKey);
  if (simulator !== undefined) closers.add(() => simulator.close());
  const ingestKeyId = newAccessKeyId(plan.ingest.id);
  const secrets = await startSecrets({
    arn: app.secretArn,
    value: simulator === undefined ? (options.massiveKey ?? '') : standInKey,
    accessKeyId: ingestKeyId,
    now: clock.now,
    failed: (error) => logs.writeError(error),
  });
  closers.add(() => secrets.close());

  const baseUrl = simulator?.url ?? options.massiveBaseUrl;
  const additions = {
    AWS_ENDPOINT_URL_DYNAMODB: store.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${secrets.port}`,
    ...(baseUrl !== undefined && { MASSIVE_BASE_URL: baseUrl }),
  };
  const pools = plan.functions.map(
    (lambda) =>
      new FunctionPool(lambda, {
        runtimeClient: programs.runtimeClient,
        get clockPreload() {
          return clockPreload();
        },
        additions,
        accessKeyId: lambda.id === plan.ingest.id ? ingestKeyId : newAccessKeyId(lambda.id),
        clock,
        log: ({ id }, line) => {
          logs.write(id, line);
          options.heard(id, line);
        },
      }),
  );
  closers.add(async () => {
    await Promise.all(pools.map((pool) => pool.close()));
  });
  const deadLetters = new DeadLetters();
  const invoker = new AsynchronousInvoker({ deadLetters, now: clock.now });
  closers.add(() => invoker.stop());
  return { pools, store, simulator, invoker, deadLetters };
}

function preload({ clockPreload }: Programs, offsetMs: number): URL {
  const module = new URL(clockPreload);
  module.searchParams.set('offsetMs', String(offsetMs));
  return module;
}

async function startUpstream(
  { plan, faults }: BackendOptions,
  key: string,
): Promise<MassiveSimulator | undefined> {
  const { upstream, schedule, historyYears, clock } = plan;
  if (upstream.market === undefined) return undefined;
  return startStandIn({
    market: upstream.market,
    schedule,
    key,
    faults,
    historyYears,
    now: clock.now,
  });
}
