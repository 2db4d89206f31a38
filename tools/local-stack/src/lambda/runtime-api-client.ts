import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { type FunctionError } from './invocation';

/** A task as it comes through the Runtime API. */
export interface NextInvocation {
  readonly requestId: string;
  readonly payload: string;
  /** Milliseconds since 1970, by this process's clock. */
  readonly deadlineMs: number;
  readonly functionArn: string;
  readonly traceId: string;
}

/** The function's end of Lambda's Runtime API; every call rejects when the other end is gone. */
export class RuntimeApiClient {
  private readonly agent = new Agent({ keepAlive: true });

  /** `address` is `HOST:PORT`. */
  constructor(private readonly address: string) {}

  /** Waits for the next task, as long as it takes. */
  async next(): Promise<NextInvocation> {
    const { headers, body } = await this.call('GET', 'invocation/next');
    return {
      requestId: text(headers, 'lambda-runtime-aws-request-id'),
      payload: body,
      deadlineMs: Number(text(headers, 'lambda-runtime-deadline-ms')),
      functionArn: text(headers, 'lambda-runtime-invoked-function-arn'),
      traceId: text(headers, 'lambda-runtime-trace-id'),
    };
  }

  async answered(requestId: string, body: string): Promise<void> {
    await this.call('POST', `invocation/${requestId}/response`, body);
  }

  async failed(requestId: string, error: FunctionError): Promise<void> {
    await this.call('POST', `invocation/${requestId}/error`, JSON.stringify(error));
  }

  async initFailed(error: FunctionError): Promise<void> {
    await this.call('POST', 'init/error', JSON.stringify(error));
  }

  private call(
    method: 'GET' | 'POST',
    path: string,
    body = '',
  ): Promise<{ readonly headers: IncomingHttpHeaders; readonly body: string }> {
    return new Promise((resolve, reject) => {
      const call = request(
        `http://${this.address}/2018-06-01/runtime/${path}`,
        { method, agent: this.agent, headers: { 'Content-Length': Buffer.byteLength(body) } },
        (response) => {
          const chunks: Buffer[] = [];
          response
            .on('data', (chunk: Buffer) => chunks.push(chunk))
            .on('error', reject)
            .on('end', () =>
              resolve({
                headers: response.headers,
                body: Buffer.concat(chunks).toString('utf8'),
              }),
            );
        },
      );
      call.on('error', reject).end(body);
    });
  }
}

function text(headers: IncomingHttpHeaders, name: string): string {
  return String(headers[name] ?? '');
}
