import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type FunctionError, type InvocationResult, payloadLimits } from './invocation';

/** What an instance is handed: an invocation, until when it may take, and whose it is. */
export interface RuntimeTask {
  readonly requestId: string;
  readonly payload: string;
  readonly traceId: string;
  /** By the instance's own clock. */
  readonly deadline: Date;
  readonly functionArn: string;
}

/** What an instance says through its Runtime API. */
export interface RuntimeEvents {
  /** It waits for its next task. */
  waiting(): void;
  answered(requestId: string, result: InvocationResult): void;
  initFailed(error: FunctionError): void;
}

/**
 * One instance's end of Lambda's Runtime API
 * (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html), on a port of its own.
 */
export class RuntimeApi {
  private waiting: ServerResponse | undefined;

  private constructor(
    private readonly server: Server,
    private readonly events: RuntimeEvents,
  ) {}

  static async start(events: RuntimeEvents): Promise<RuntimeApi> {
    const server = createServer((request, response) => {
      api.serve(request, response).catch((error: unknown) => response.destroy(asError(error)));
    });
    const api = new RuntimeApi(server, events);
    // A handler may take its time between two requests.
    server.keepAliveTimeout = 0;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return api;
  }

  /** `HOST:PORT` */
  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Answers the instance's open request for a task; throws when there is none. */
  hand({ requestId, payload, traceId, deadline, functionArn }: RuntimeTask): void {
    const response = this.waiting;
    if (response === undefined) throw new Error('the instance does not wait for a task');
    this.waiting = undefined;
    response
      .writeHead(200, {
        'Content-Type': 'application/json',
        'Lambda-Runtime-Aws-Request-Id': requestId,
        'Lambda-Runtime-Deadline-Ms': deadline.getTime(),
        'Lambda-Runtime-Invoked-Function-Arn': functionArn,
        'Lambda-Runtime-Trace-Id': traceId,
      })
      .end(payload);
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '' } = request;
    if (method === 'GET' && url === `${VERSION}/invocation/next`) {
      this.waiting = response;
      this.events.waiting();
      return;
    }
    const body = await bodyOf(request);
    const { requestId, outcome } = INVOCATION.exec(url)?.groups ?? {};
    if (method === 'POST' && requestId !== undefined) {
      const tooLarge = outcome === 'response' && body.byteLength > payloadLimits.synchronous;
      this.events.answered(requestId, resultOf(outcome, body, tooLarge));
      response.writeHead(tooLarge ? 413 : 202, JSON_TYPE).end('{"status":"OK"}\n');
    } else if (method === 'POST' && url === `${VERSION}/init/error`) {
      this.events.initFailed(errorOf(body));
      response.writeHead(202, JSON_TYPE).end('{"status":"OK"}\n');
    } else {
      response.writeHead(404, JSON_TYPE).end('{"errorType":"InvalidRequest"}\n');
    }
  }
}

const VERSION = '/2018-06-01/runtime';
const INVOCATION =
  /^\/2018-06-01\/runtime\/invocation\/(?<requestId>[^/]+)\/(?<outcome>response|error)$/;
const JSON_TYPE = { 'Content-Type': 'application/json' };

function resultOf(outcome: string | undefined, body: Buffer, tooLarge: boolean): InvocationResult {
  if (outcome !== 'response') return { ok: false, error: errorOf(body) };
  if (!tooLarge) return { ok: true, payload: body.toString('utf8') };
  return {
    ok: false,
    error: {
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: `Response payload size exceeded maximum allowed payload size (${payloadLimits.synchronous} bytes).`,
    },
  };
}

/** The runtime client's word on an error, whatever it is. */
function errorOf(body: Buffer): FunctionError {
  const text = body.toString('utf8');
  try {
    const { errorType, errorMessage, trace } = JSON.parse(text) as Partial<FunctionError>;
    return {
      errorType: errorType ?? 'Error',
      errorMessage: errorMessage ?? text,
      ...(trace === undefined ? {} : { trace }),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return { errorType: 'Error', errorMessage: text };
    throw error;
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
