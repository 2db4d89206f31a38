import axios, { type AxiosInstance, isAxiosError } from 'axios';
import http from 'node:http';
import https from 'node:https';
import { ConnectionFailed, type FailureFacts, MalformedAnswer, TimedOut } from './massive-error';
import { type Cleaner } from './without-key';

/** An answer of whatever status, with a complete body. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | undefined;
  readonly date: string | undefined;
}

/** One GET of the upstream. */
export interface TransportRequest {
  readonly url: URL;
  readonly key: string;
  readonly clean: Cleaner;
  readonly signal: AbortSignal;
}

/** Carries requests. */
export interface Transport {
  /**
   * One attempt. Rejects with ConnectionFailed, TimedOut, MalformedAnswer (a body too large or not decompressible),
   * or with the signal's own reason.
   */
  get(request: TransportRequest): Promise<Answer>;
  /** Ends idle and busy connections. */
  close(): void;
}

/** What a transport goes by. */
export interface TransportParts {
  /** From the start of an attempt to the end of its body. */
  readonly timeoutMs: number;
  /** After decompression. */
  readonly maxBodyBytes: number;
  /** Whether the upstream is this machine, where the environment's proxies are left aside. */
  readonly isLoopback: boolean;
}

/** A transport over axios that keeps connections alive, follows no redirect and parses nothing. */
export function createHttpTransport(parts: TransportParts): Transport {
  const httpAgent = new http.Agent({ keepAlive: true });
  const httpsAgent = new https.Agent({ keepAlive: true });
  const client = axios.create({
    adapter: 'http',
    httpAgent,
    httpsAgent,
    maxContentLength: parts.maxBodyBytes,
    // A redirect would carry the key to wherever it points.
    maxRedirects: 0,
    responseType: 'text',
    transformResponse: (body: unknown) => body,
    validateStatus: () => true,
    ...(parts.isLoopback ? { proxy: false as const } : {}),
  });
  return {
    get: (request) => attempt(client, parts.timeoutMs, request),
    close: () => {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}

async function attempt(
  client: AxiosInstance,
  timeoutMs: number,
  { url, key, clean, signal }: TransportRequest,
): Promise<Answer> {
  // axios' own timeout only bounds the silence between two chunks: a body that trickles would never end.
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  try {
    const { status, data, headers } = await client.get<string>(url.href, {
      headers: {
        Accept: 'application/json',
        'Accept-Encoding': 'gzip',
        Authorization: `Bearer ${key}`,
      },
      signal: AbortSignal.any([signal, deadline.signal]),
    });
    return {
      status,
      body: data,
      retryAfter: textOf(headers['retry-after']),
      date: textOf(headers['date']),
    };
  } catch (error) {
    signal.throwIfAborted();
    const path = clean(url.pathname);
    if (deadline.signal.aborted) throw new TimedOut(`no answer within ${timeoutMs} ms`, { path });
    throw transportFailure(error, path, clean);
  } finally {
    clearTimeout(timer);
  }
}

/** The failure without the AxiosError, whose config holds the headers and so the key. */
function transportFailure(error: unknown, path: string, clean: Cleaner): Error {
  const said = clean(error instanceof Error ? error.message : String(error));
  const code = isAxiosError(error) && error.code !== undefined ? error.code : 'UNKNOWN';
  const status = isAxiosError(error) ? error.response?.status : undefined;
  const cause = Object.assign(new Error(said), { code });
  const facts: FailureFacts = { path, cause, ...(status === undefined ? {} : { status }) };
  if (code.startsWith('Z_')) return new MalformedAnswer('the body cannot be decompressed', facts);
  if (said.startsWith('maxContentLength'))
    return new MalformedAnswer('the body is too large', facts);
  const when = status === undefined ? 'no answer' : 'the answer was cut off';
  return new ConnectionFailed(`${when} (${code})`, facts);
}

function textOf(header: unknown): string | undefined {
  return typeof header === 'string' ? header : undefined;
}
