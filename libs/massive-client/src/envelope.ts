import { MalformedAnswer } from './massive-error';

/** A JSON object of which nothing is known yet. */
export type Wire = Readonly<Record<string, unknown>>;

/** What the answers with `results` share. */
export interface Envelope {
  readonly wire: Wire;
  /** Missing, null and [] all mean that there are none: never "holiday". */
  readonly rows: readonly unknown[];
  readonly requestId: string | undefined;
}

/** Reads JSON, or throws {@link MalformedAnswer} without a word of the body, which may be anything. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const kind = body.trimStart().startsWith('<') ? 'HTML' : 'no JSON, or cut short';
    throw new MalformedAnswer(`the body is ${kind} (${body.length} characters)`);
  }
}

/** Reads the body of a good answer down to its rows, which stay unread; throws {@link MalformedAnswer}. */
export function parseEnvelope(body: string): Envelope {
  const wire = parseJson(body);
  if (!isWire(wire)) throw new MalformedAnswer('the body is not an object');
  const requestId = requestIdOf(wire);
  if (wire['status'] !== 'OK' && wire['status'] !== 'DELAYED') {
    throw new MalformedAnswer('status is neither OK nor DELAYED', { requestId });
  }
  const rows = wire['results'] ?? [];
  if (!Array.isArray(rows)) throw new MalformedAnswer('results is not a list', { requestId });
  return { wire, rows, requestId };
}

/** Throws {@link MalformedAnswer} where rows are said to be of the other kind of prices than asked. */
export function expectAdjusted({ wire, rows, requestId }: Envelope, adjusted: boolean): void {
  const said = wire['adjusted'];
  if (rows.length > 0 && said !== undefined && said !== adjusted) {
    throw new MalformedAnswer(`adjusted is not ${adjusted}, as asked`, { requestId });
  }
}

/** The vendor's id of the request; some endpoints document it as a number. */
export function requestIdOf(wire: Wire): string | undefined {
  const id = wire['request_id'];
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Whether the value is a JSON object. */
export function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
