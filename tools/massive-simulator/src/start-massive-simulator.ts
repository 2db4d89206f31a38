import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerCall, type MassiveApiOptions } from './api/massive-api';
import { type PlanName } from './api/publication';
import { RequestLimit } from './api/request-limit';
import { RequestLog } from './api/request-log';
import { readTarget } from './api/request-target';
import { respond, respondDisturbed } from './api/respond';
import { createFault } from './faults/create-fault';
import { type FaultName } from './faults/fault';
import { type Market } from './market/market';

/** How the simulated vendor behaves. */
export interface MassiveSimulatorOptions {
  readonly market: Market;
  readonly plan: PlanName;
  /** The keys that are let in. */
  readonly apiKeys: readonly string[];
  /** Per key, in a sliding minute of `now`; null for no limit. @default 5 on the free plan, else null */
  readonly requestsPerMinute?: number | null;
  /** Null for all of it. @default 2 on the free plan, else null */
  readonly historyYears?: number | null;
  /** The clock that decides what is published. */
  readonly now: () => Date;
  /** @default 0, any free one */
  readonly port?: number;
  /** @default none */
  readonly faults?: FaultName;
  /** What the faults' choices and the request ids depend on: a whole number. @default 1 */
  readonly seed?: number;
  /** How long the fault `flaky` leaves a request unanswered before it hangs up. @default 30_000 */
  readonly unansweredMs?: number;
}

/** A running simulator. */
export interface MassiveSimulator {
  /** The API's base; its path names the market's source: `http://127.0.0.1:PORT/simulated` or `/file`. */
  readonly url: string;
  /** The fault that is on. */
  readonly faults: FaultName;
  readonly requests: Pick<RequestLog, 'log' | 'counts'>;
  /** Turns a fault on from the next request on, its counters at zero. */
  setFaults(name: FaultName): void;
  resetRequests(): void;
  /** Ends every connection; resolves once the port is free. Again: the same promise. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Starts the vendor's API over a market on the loopback address. Rejects when the port is taken. */
export async function startMassiveSimulator(
  options: MassiveSimulatorOptions,
): Promise<MassiveSimulator> {
  const { market, plan, now, seed = 1, unansweredMs = 30_000 } = options;
  const isFree = plan === 'free';
  const { requestsPerMinute = isFree ? 5 : null, historyYears = isFree ? 2 : null } = options;
  const prefix = `/${market.source}`;
  const requests = new RequestLog();
  const api: MassiveApiOptions = {
    market,
    plan: { name: plan, historyYears },
    apiKeys: options.apiKeys,
    limit: new RequestLimit(requestsPerMinute),
    seed,
  };
  let closed: Promise<void> | undefined;
  let fault = createFault(options.faults ?? 'none', seed);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const at = now();
    const exchange = { request, response, date: at };
    const current = fault;
    const method = request.method ?? 'GET';
    const target = readTarget(request.url ?? '/', prefix);
    const { authorization } = request.headers;
    const call = { method, target, authorization, at, baseUrl: url, fault: current };
    const answered = answerCall(call, api);
    const disturbance = answered.admitted ? current.disturbance?.(target.path) : undefined;
    const { endpoint, refusal } = answered;
    const note = { at, method, path: target.path, endpoint };
    if (disturbance === undefined) {
      const sent = await respond(exchange, answered);
      requests.add({ ...note, ...sent, ...(refusal === undefined ? {} : { refusal }) });
    } else {
      const sent = await respondDisturbed(exchange, answered, disturbance, unansweredMs);
      requests.add({ ...note, ...sent, disturbance: disturbance.kind });
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('massive-simulator:', error);
      response.destroy();
    });
  });
  const url = `http://${HOST}:${await listen(server, options.port ?? 0)}${prefix}`;

  return {
    url,
    get faults() {
      return fault.name;
    },
    requests,
    setFaults: (name) => {
      fault = createFault(name, seed);
    },
    resetRequests: () => requests.reset(),
    close: () => (closed ??= close(server)),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
