import { type FaultName, InvalidFaultName, parseFaultName } from '@tre/massive-simulator';
import { type HttpAnswer, type HttpRequest, headerOf } from '../http/http-exchange';
import { type HttpListener, listenHttp } from '../http/listen-http';
import { type InvocationResult, PayloadTooLarge } from '../lambda/invocation';
import { type MissedFirings } from '../schedules/scheduler';
import { type StackReport } from './stack-report';

/** What command-line tools may do with a running stack. */
export interface StackControls {
  report(): StackReport;
  /** Undefined where the prices come from the vendor's own API. */
  readonly setFaults: ((name: FaultName) => void) | undefined;
  /** Moves the clock of every part. */
  moveClock(to: Date, missed: MissedFirings): void;
  /** Calls a function by its logical id, or the ingestion, and waits; undefined for one that there is not. */
  invoke(functionId: string | undefined, payload: string): Promise<InvocationResult> | undefined;
  /** Sends it an event as the scheduler does, and returns the request id. */
  send(functionId: string | undefined, payload: string): string | undefined;
}

/** Where the control is served, and what it tells of its own failures. */
export interface ControlOptions {
  readonly controls: StackControls;
  readonly now: () => Date;
  readonly failed: (error: unknown) => void;
}

/** Opens the control on the loopback address: `GET /report`, `POST /clock`, `POST /faults`, `POST /invoke`. */
export function startControl({ controls, now, failed }: ControlOptions): Promise<HttpListener> {
  return listenHttp({
    port: 0,
    now,
    failed,
    answer: (request) => answerControl(request, controls),
  });
}

/** Answers one request of a command-line tool. */
export async function answerControl(
  request: HttpRequest,
  controls: StackControls,
): Promise<HttpAnswer> {
  if (!isFromThisMachine(request)) return json(403, { error: 'only for tools on this machine' });
  const route = `${request.method} ${request.target}`;
  if (route === 'GET /report') return json(200, controls.report());
  const act = acts.get(route);
  if (act === undefined) {
    return json(404, { error: `expected GET /report, ${[...acts.keys()].join(' or ')}` });
  }
  const wishes = readWishes(request);
  if (wishes === undefined) return json(400, { error: 'expected a JSON object' });
  return act(wishes, controls);
}

type Act = (wishes: Wishes, controls: StackControls) => HttpAnswer | Promise<HttpAnswer>;

const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['POST /clock', moveClock],
  ['POST /faults', setFaults],
  ['POST /invoke', invoke],
]);

type Wishes = Readonly<Record<string, unknown>>;

/** A page in a browser can send neither this type without asking first, nor this host name. */
function isFromThisMachine(request: HttpRequest): boolean {
  const [host] = (headerOf(request, 'Host') ?? '').split(':');
  const [type = ''] = (headerOf(request, 'Content-Type') ?? '').split(';');
  const isJson = type.trim().toLowerCase() === 'application/json';
  return (host === '127.0.0.1' || host === 'localhost') && (request.method === 'GET' || isJson);
}

function readWishes({ body }: HttpRequest): Wishes | undefined {
  if (body === 'tooLarge') return undefined;
  try {
    const wishes: unknown = JSON.parse(body.toString('utf8'));
    return typeof wishes === 'object' && wishes !== null ? (wishes as Wishes) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function setFaults({ name }: Wishes, controls: StackControls): HttpAnswer {
  if (controls.setFaults === undefined) {
    return json(409, { error: 'the real upstream is in use: its faults are its own' });
  }
  try {
    const faults = parseFaultName(name);
    controls.setFaults(faults);
    return json(200, { faults });
  } catch (error) {
    if (error instanceof InvalidFaultName) return json(400, { error: error.message });
    throw error;
  }
}

function moveClock({ to, missed = 'fire' }: Wishes, controls: StackControls): HttpAnswer {
  const instant = new Date(typeof to === 'string' ? to : Number.NaN);
  if (Number.isNaN(instant.getTime())) {
    return json(400, { error: 'to is an instant, such as 2026-02-26T05:30:00Z' });
  }
  if (missed !== 'fire' && missed !== 'skip') return json(400, { error: 'missed is fire or skip' });
  controls.moveClock(instant, missed);
  return json(200, { now: instant.toISOString() });
}

async function invoke(
  { function: id, payload, mode = 'wait' }: Wishes,
  controls: StackControls,
): Promise<HttpAnswer> {
  if (id !== undefined && typeof id !== 'string') return json(400, { error: 'function is a text' });
  if (mode !== 'wait' && mode !== 'event') return json(400, { error: 'mode is wait or event' });
  const event = JSON.stringify(payload ?? {});
  try {
    if (mode === 'event') {
      const requestId = controls.send(id, event);
      return requestId === undefined ? noFunction(id) : json(202, { requestId });
    }
    const result = await controls.invoke(id, event);
    if (result === undefined) return noFunction(id);
    return json(200, result.ok ? { ok: true, payload: JSON.parse(result.payload) } : result);
  } catch (error) {
    if (error instanceof PayloadTooLarge) return json(413, { error: error.message });
    throw error;
  }
}

function noFunction(id: string | undefined): HttpAnswer {
  return json(404, { error: `there is no function ${id}` });
}

function json(status: number, content: unknown): HttpAnswer {
  return {
    status,
    headers: [['Content-Type', 'application/json']],
    body: Buffer.from(JSON.stringify(content)),
  };
}
