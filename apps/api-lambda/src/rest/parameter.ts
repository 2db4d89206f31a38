import { type TradingDate, InvalidTradingDate, parseTradingDate } from '@tre/movers-domain';
import { quoted, wrongParameter } from '../http/wrong-parameter';

/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A parameter of a request: one definition that both reads its text and describes it in `openapi.json`. */
export interface Parameter<T> {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example: string | number;
  /** Completes the sentence "expected ..." of a refusal. */
  readonly expected: string;
  /** What the text means; undefined where the schema does not admit it. */
  readonly parse: (text: string) => T | undefined;
}

interface Described<T> {
  readonly description: string;
  readonly example: T & (string | number);
}

/** A whole number from `min` to `max` in ASCII digits. */
export function wholeNumber({
  min,
  max,
  otherwise,
  ...described
}: Described<number> & {
  readonly min: number;
  readonly max: number;
  readonly otherwise: number;
}): Parameter<number> {
  return {
    ...described,
    schema: { type: 'integer', minimum: min, maximum: max, default: otherwise },
    expected: `a whole number from ${min} to ${max}`,
    parse: (text) => {
      const value = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : undefined;
    },
  };
}

/** An existing day of the calendar. */
export function calendarDate(described: Described<string>): Parameter<TradingDate> {
  return {
    ...described,
    schema: { type: 'string', format: 'date' },
    expected: 'an existing day as YYYY-MM-DD',
    parse: (text) => {
      try {
        return parseTradingDate(text);
      } catch (error) {
        if (error instanceof InvalidTradingDate) return undefined;
        throw error;
      }
    },
  };
}

/** One of several words; `otherwise` is what its absence means, where that is one of them. */
export function oneOf<T extends string>({
  values,
  otherwise,
  ...described
}: Described<T> & { readonly values: readonly T[]; readonly otherwise?: T }): Parameter<T> {
  return {
    ...described,
    schema: {
      type: 'string',
      enum: values,
      ...(otherwise !== undefined && { default: otherwise }),
    },
    expected: values.join(' or '),
    parse: (text) => values.find((value) => value === text),
  };
}

/** The value of a parameter's text; a problem that names the parameter where it has none. */
export function readParameter<T>(name: string, definition: Parameter<T>, text: string): T {
  const value = definition.parse(text);
  if (value === undefined) {
    throw wrongParameter(name, `${name} is ${quoted(text)}: expected ${definition.expected}.`);
  }
  return value;
}
