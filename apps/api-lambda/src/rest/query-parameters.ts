import {
  type Basis,
  InvalidTradingDate,
  type TradingDate,
  parseTradingDate,
} from '@tre/movers-domain';
import { RequestProblem } from '../http/problem';

/** The query parameters of a request, each given once at most. */
export type SingleParameters = ReadonlyMap<string, string>;

/** Refuses parameters that the path does not know and those given more than once. */
export function singleParameters(
  query: ReadonlyMap<string, readonly string[]>,
  known: readonly string[],
): SingleParameters {
  return new Map(
    [...query].map(([name, values]) => {
      if (!known.includes(name)) {
        throw wrong(
          name,
          `There is no parameter ${quoted(name)} here; known: ${known.join(', ')}.`,
        );
      }
      const [value, second] = values;
      if (value === undefined || second !== undefined) {
        throw wrong(name, `The parameter ${name} must be given once.`);
      }
      return [name, value];
    }),
  );
}

/** A whole number from `min` to `max` in ASCII digits. */
export function wholeNumber(
  parameters: SingleParameters,
  name: string,
  { min, max, otherwise }: { min: number; max: number; otherwise: number },
): number {
  const text = parameters.get(name);
  if (text === undefined) return otherwise;
  const value = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max)) {
    throw wrong(name, `${name} is ${quoted(text)}: expected a whole number from ${min} to ${max}.`);
  }
  return value;
}

/** A date no later than `latest`. */
export function dateUpTo(
  parameters: SingleParameters,
  name: string,
  latest: TradingDate,
): TradingDate | undefined {
  const text = parameters.get(name);
  if (text === undefined) return undefined;
  const date = dateParameter(name, text);
  if (date > latest) {
    throw wrong(name, `${name} is ${date}: the last date whose data is due is ${latest}.`);
  }
  return date;
}

/** An existing day as YYYY-MM-DD. */
export function dateParameter(name: string, text: string): TradingDate {
  try {
    return parseTradingDate(text);
  } catch (error) {
    if (!(error instanceof InvalidTradingDate)) throw error;
    throw wrong(name, `${name} is ${quoted(text)}: expected an existing day as YYYY-MM-DD.`);
  }
}

const BASES: readonly Basis[] = ['previousClose', 'open'];

/** One of the two bases; the previous close where none is named. */
export function basisParameter(parameters: SingleParameters): Basis {
  const text = parameters.get('basis') ?? 'previousClose';
  const basis = BASES.find((known) => known === text);
  if (basis === undefined) {
    throw wrong('basis', `basis is ${quoted(text)}: expected ${BASES.join(' or ')}.`);
  }
  return basis;
}

function wrong(parameter: string, detail: string): RequestProblem {
  return new RequestProblem('invalid-parameter', { parameter: shortened(parameter), detail });
}

/** The text as JSON, so that control characters show, cut to a length that fits an answer. */
function quoted(text: string): string {
  return JSON.stringify(shortened(text));
}

function shortened(text: string): string {
  return text.length > 64 ? `${text.slice(0, 64)}…` : text;
}
