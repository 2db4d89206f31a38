import { createContext, runInContext } from 'node:vm';
import { type HttpAnswer, type HttpRequest } from '../http/http-exchange';

/** What a viewer-request function makes of a request: the path to go on with, or an answer. */
export type ViewerVerdict = { readonly path: string } | { readonly answer: HttpAnswer };

/** Runs the code of a CloudFront Function on requests. */
export type ViewerFunction = (request: HttpRequest) => Promise<ViewerVerdict>;

/** CloudFront allows less; this only keeps an endless loop from hanging the stack. */
const TIMEOUT_MS = 1_000;

/** Loads a viewer-request function; it sees an event as CloudFront's documentation has it, and nothing else. */
export function viewerFunction(code: string): ViewerFunction {
  const context = createContext({});
  runInContext(code, context, { timeout: TIMEOUT_MS });
  return async (request) => {
    const event = JSON.stringify(viewerEvent(request));
    const returned: unknown = await runInContext(`handler(${event})`, context, {
      timeout: TIMEOUT_MS,
    });
    return verdictOf(JSON.parse(JSON.stringify(returned)) as Returned);
  };
}

interface Returned {
  readonly uri?: string;
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, { readonly value: string }>>;
  readonly body?: string | { readonly data: string };
}

function verdictOf({ uri, statusCode, headers = {}, body = '' }: Returned): ViewerVerdict {
  if (statusCode === undefined) return { path: uri ?? '/' };
  return {
    answer: {
      status: statusCode,
      headers: Object.entries(headers).map(([name, { value }]) => [name, value] as const),
      body: Buffer.from(typeof body === 'string' ? body : body.data),
    },
  };
}

function viewerEvent({ method, target, headers, sourceIp }: HttpRequest): object {
  const [uri, query = ''] = target.split('?');
  const values = (pairs: Iterable<readonly [string, string]>) =>
    Object.fromEntries([...pairs].map(([name, value]) => [name, { value }]));
  return {
    version: '1.0',
    context: { eventType: 'viewer-request' },
    viewer: { ip: sourceIp },
    request: {
      method,
      uri,
      querystring: values(new URLSearchParams(query)),
      headers: values(headers.map(([name, value]) => [name.toLowerCase(), value] as const)),
      cookies: {},
    },
  };
}
