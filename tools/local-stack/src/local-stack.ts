import { join } from 'node:path';
import { sessionsBetween } from '@tre/movers-domain';
import { type Backend, type Programs, startBackend } from './backend';
import { describeBackfill, runBackfill } from './backfill/run-backfill';
import { type SessionProgress, sessionProgress } from './backfill/session-progress';
import { Closers } from './closers';
import { type StackControls, startControl } from './control/start-control';
import { type StackReport, type UpstreamReport } from './control/stack-report';
import { emptyDirectory } from './data-directory/empty-directory';
import { Logs } from './data-directory/logs';
import { stampSource } from './data-directory/source-stamp';
import { removeStackFile, takeOver, writeStackFile } from './data-directory/stack-file';
import { Edge } from './front/edge';
import { UploadedFiles } from './front/uploaded-files';
import { Gateway } from './gateway/gateway';
import { type HttpAnswer, type HttpRequest } from './http/http-exchange';
import { type HttpListener, PortTaken, listenHttp } from './http/listen-http';
import { type FunctionPool } from './lambda/function-pool';
import { type StackOptions } from './options/stack-options';
import { Scheduler } from './schedules/scheduler';
import { type StackPlan, planStack } from './stack-plan';
import { StartRefused } from './start-refused';
import { type DeployedApp } from './template/deployed-app';
import { readDeployedApp } from './template/read-deployed-app';
import { UpstreamTally } from './upstream/upstream-tally';

/** What a stack is started with. */
export interface StackSettings {
  readonly options: StackOptions;
  readonly programs: Programs;
  /** The CDK's output. */
  readonly assemblyDirectory: string;
  /** The built dashboard. */
  readonly dashboardDirectory: string;
  readonly massiveKey: string | undefined;
  readonly massiveBaseUrl: string | undefined;
  /** Takes lines for people. */
  readonly tell: (line: string) => void;
  /** Where progress is drawn. */
  readonly progressOutput: NodeJS.WriteStream;
}

/** Where a running stack answers. */
export interface StackUrls {
  readonly dashboard: string;
  readonly api: string;
}

type Answer = (request: HttpRequest) => Promise<HttpAnswer>;

/** Everything that a stage deploys, on one machine. */
export class LocalStack {
  private readonly closers = new Closers();
  private readonly app: DeployedApp;
  private readonly plan: StackPlan;
  private readonly logs: Logs;
  private backend: Backend | undefined;
  private readonly upstreamTally = new UpstreamTally();
  private progress: SessionProgress | undefined;
  private isStopping = false;

  /** Reads the template and plans the start; throws what is wrong with either before anything is touched. */
  constructor(private readonly settings: StackSettings) {
    const { options, massiveKey } = settings;
    this.app = readDeployedApp(settings.assemblyDirectory);
    this.plan = planStack(this.app, options, { massiveKey, realNow: Date.now });
    this.logs = new Logs(join(options.dataDirectory, 'logs'));
  }

  /** Starts every part and fills the table; resolves once dashboard and API answer. */
  async start(): Promise<StackUrls> {
    const { app, plan, settings, closers } = this;
    const { options } = settings;
    await takeOver(options.dataDirectory);

    let answerApi: Answer = stillStarting;
    let answerSite: Answer = stillStarting;
    const api = await this.listen('api-port', options.apiPort, (request) => answerApi(request));
    const front = await this.listen('port', options.port, (request) => answerSite(request));
    const urls = {
      dashboard: `http://localhost:${front.port}`,
      api: `http://localhost:${api.port}`,
    };
    this.prepareDirectory();

    const backend = await startBackend(
      {
        ...settings,
        ...options,
        app,
        plan,
        logs: this.logs,
        heard: (functionId, line) => {
          if (functionId === plan.ingest.id) this.hearIngest(line);
        },
      },
      closers,
    );
    this.backend = backend;
    const gateway = new Gateway({
      api: app.api,
      now: plan.clock.now,
      invoke: (arn, payload, invocation) => poolOf(backend, arn).invoke(payload, invocation),
    });
    const edge = new Edge({
      site: app.site,
      stage: app.api.stage,
      files: new UploadedFiles(settings.dashboardDirectory),
      gateway,
      now: plan.clock.now,
    });
    answerApi = (request) => gateway.answer(request);
    answerSite = (request) => edge.answer(request);
    const scheduler = new Scheduler({
      schedules: app.schedules,
      now: plan.clock.now,
      send: (arn, input) => void backend.invoker.accept(poolOf(backend, arn), input),
    });
    await this.openControl(backend, { scheduler, edge }, urls);

    await this.backfill(backend);
    await expectAnswers(urls, settings.tell);
    scheduler.start();
    closers.add(() => scheduler.stop());
    return urls;
  }

  report(): StackReport {
    const { backend, plan } = this;
    const { requests, refusals } = this.upstreamCounts();
    return {
      now: plan.clock.now().toISOString(),
      source: plan.upstream.source,
      upstream: { requests, refusals, faults: backend?.simulator?.faults },
      functions: (backend?.pools ?? []).map((pool) => ({
        id: pool.lambda.id,
        name: pool.lambda.name,
        ...pool.counts,
        pids: pool.pids,
        dynamodbCalls: (backend?.store.calls ?? [])
          .filter(({ accessKeyId }) => accessKeyId === pool.accessKeyId)
          .map(({ accessKeyId: _, ...call }) => call),
      })),
      deadLetters: backend?.deadLetters.all ?? [],
      store: { pid: backend?.store.pid, restarts: backend?.store.restarts ?? 0 },
    };
  }

  /** Ends every part, however far the start came. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.closers.close();
    await this.logs.close();
  }

  private hearIngest(line: string): void {
    this.upstreamTally.read(line);
    this.progress?.read(line);
  }

  /** A stand-in knows best; the vendor's own API is seen through the ingestion. */
  private upstreamCounts(): Pick<UpstreamReport, 'requests' | 'refusals'> {
    const counts = this.backend?.simulator?.requests.counts();
    if (counts === undefined) return this.upstreamTally;
    return { requests: counts.total, refusals: counts.refusals };
  }

  private prepareDirectory(): void {
    const { plan } = this;
    const { dataDirectory, start } = this.settings.options;
    if (start === 'fresh') emptyDirectory(dataDirectory);
    stampSource(dataDirectory, {
      identity: plan.upstream.identity,
      watchlist: plan.watchlist,
      latestDue: plan.latestDue,
    });
  }

  private async listen(option: string, port: number, answer: Answer): Promise<HttpListener> {
    try {
      const listener = await listenHttp({
        port,
        answer,
        now: this.plan.clock.now,
        failed: (error) => this.logs.writeError(error),
      });
      this.closers.add(() => listener.close());
      return listener;
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      throw new StartRefused(`${error.message}: free it or choose another with --${option}`);
    }
  }

  private async openControl(backend: Backend, timed: TimedParts, urls: StackUrls): Promise<void> {
    const { dataDirectory } = this.settings.options;
    const control = await startControl({
      controls: this.controls(backend, timed),
      now: this.plan.clock.now,
      failed: (error) => this.logs.writeError(error),
    });
    this.closers.add(() => control.close());
    writeStackFile(dataDirectory, {
      pid: process.pid,
      control: `http://127.0.0.1:${control.port}`,
      ...urls,
      dynamodb: backend.store.endpoint,
      table: this.app.table.TableName,
      simulator: backend.simulator?.url,
    });
    this.closers.add(() => removeStackFile(dataDirectory));
  }

  private controls(backend: Backend, { scheduler, edge }: TimedParts): StackControls {
    const { simulator, pools, invoker } = backend;
    const find = (id = this.plan.ingest.id) => pools.find(({ lambda }) => lambda.id === id);
    return {
      report: () => this.report(),
      setFaults: simulator && ((name) => simulator.setFaults(name)),
      moveClock: (to, missed) => {
        this.plan.clock.moveTo(to);
        // An instance has the clock that it was started with.
        for (const pool of pools) pool.retire();
        // What the edge holds is dated by the clock that was.
        edge.forget();
        scheduler.clockMoved(missed);
      },
      invoke: (id, payload) => find(id)?.invoke(payload),
      send: (id, payload) => {
        const pool = find(id);
        return pool && invoker.accept(pool, payload);
      },
    };
  }

  private async backfill(backend: Backend): Promise<void> {
    const { plan, settings } = this;
    const { backfill: parts, ingest } = plan;
    if (parts.length === 0) return settings.tell('back-fill: no sessions');
    const total = parts.reduce((sum, part) => sum + sessionsBetween(part.from, part.to).length, 0);
    const progress = sessionProgress(total, settings.progressOutput);
    this.progress = progress;
    try {
      const totals = await runBackfill({
        parts,
        invoke: (payload) => poolOf(backend, ingest.arn).invoke(payload),
      });
      progress.stop();
      // What was cut off by the end of the stack is no news.
      if (!this.isStopping) settings.tell(describeBackfill(totals));
    } finally {
      progress.stop();
      this.progress = undefined;
    }
  }
}

/** Parts that a moved clock concerns. */
interface TimedParts {
  readonly scheduler: Scheduler;
  readonly edge: Edge;
}

function poolOf({ pools }: Backend, functionArn: string): FunctionPool {
  const pool = pools.find(({ lambda }) => lambda.arn === functionArn);
  if (pool === undefined) throw new RangeError(`there is no function ${functionArn}`);
  return pool;
}

const stillStarting: Answer = async () => ({
  status: 503,
  headers: [
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Retry-After', '1'],
  ],
  body: Buffer.from('The stack is starting.\n'),
});

/** Dashboard and API, asked as a reader would ask them. */
async function expectAnswers(urls: StackUrls, tell: (line: string) => void): Promise<void> {
  const api = await fetch(`${urls.api}/health`);
  if (api.status >= 500) {
    throw new StartRefused(
      `the API answers ${api.status} to /health: ${await api.text()} (the logs in the data directory tell more)`,
    );
  }
  const page = await fetch(urls.dashboard);
  if (!page.ok) tell(`the dashboard answers ${page.status}: it is not built`);
}
