import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type DynaliteListener, type DynaliteRequest } from './dynalite';

/**
 * Lets the server's listener see whole requests only: dynalite throws out of an event handler, and so ends the
 * process, when a client hangs up in the middle of one. `heard` is told of each before it is answered.
 */
export function passWholeRequests(
  server: Server,
  heard: (headers: IncomingHttpHeaders, body: Buffer) => void,
): void {
  const listeners = server.listeners('request') as DynaliteListener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    buffer(request).then(
      (body) => {
        heard(request.headers, body);
        for (const listener of listeners) listener(replayed(request, body), response);
      },
      () => response.destroy(),
    );
  });
}

function replayed({ method, url, headers }: IncomingMessage, body: Buffer): DynaliteRequest {
  return Object.assign(Readable.from(body.length > 0 ? [body] : []), { method, url, headers });
}
