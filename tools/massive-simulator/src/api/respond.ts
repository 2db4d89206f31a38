import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Disturbance } from '../faults/disturbance';
import { type Answer } from './answer';
import { payloadFor, send, sendHalf } from './send-answer';

/** One request on its way through; `date` is the simulator's now. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly date: Date;
}

/** What went back: null when no status did, and the size of the body. */
export interface Sent {
  readonly status: number | null;
  readonly bytes: number;
}

const JSON_TYPE = 'application/json';

/** Sends an answer as it is. */
export async function respond(exchange: Exchange, { status, body }: Answer): Promise<Sent> {
  return sendText(exchange, status, JSON.stringify(body));
}

/** Sends an answer as the disturbance leaves it; one that never comes ends after `unansweredMs`. */
export async function respondDisturbed(
  exchange: Exchange,
  { status, body }: Answer,
  disturbance: Disturbance,
  unansweredMs: number,
): Promise<Sent> {
  const { request, response, date } = exchange;
  switch (disturbance.kind) {
    case 'unanswered': {
      const hangUp = setTimeout(() => request.socket.destroy(), unansweredMs);
      response.on('close', () => clearTimeout(hangUp));
      return { status: null, bytes: 0 };
    }
    case 'reset':
      request.socket.resetAndDestroy();
      return { status: null, bytes: 0 };
    case 'truncated': {
      const payload = await payloadFor(request, JSON.stringify(body), JSON_TYPE);
      return { status, bytes: sendHalf(response, status, payload, date) };
    }
    case 'malformed': {
      const text = JSON.stringify(body);
      return sendText(exchange, status, text.slice(0, Math.ceil(text.length / 2)));
    }
    case 'nullResults':
      return sendText(exchange, status, JSON.stringify(withoutResults(body)));
    default: {
      const payload = { bytes: Buffer.from(disturbance.body), headers: disturbance.headers };
      send(response, disturbance.status, payload, date);
      return { status: disturbance.status, bytes: payload.bytes.length };
    }
  }
}

async function sendText(
  { request, response, date }: Exchange,
  status: number,
  text: string,
): Promise<Sent> {
  const payload = await payloadFor(request, text, JSON_TYPE);
  send(response, status, payload, date);
  return { status, bytes: payload.bytes.length };
}

/** What the vendor has sent under load: an answer that looks good and has no results. */
function withoutResults(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'results' in body
    ? { ...body, results: null }
    : null;
}
