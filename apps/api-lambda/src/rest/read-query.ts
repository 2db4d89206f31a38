import { quoted, wrongParameter } from '../http/wrong-parameter';
import { type Parameter, readParameter } from './parameter';

/** The query parameters that an operation takes, by name. */
export type QueryDefinitions = Readonly<Record<string, Parameter<unknown>>>;

/** What the parameters of a request mean; undefined where the request does not name one. */
export type QueryValues<D extends QueryDefinitions> = {
  readonly [Name in keyof D]: D[Name] extends Parameter<infer T> ? T | undefined : never;
};

/** Reads a query by its definitions; refuses names that they lack and parameters that are given twice. */
export function readQuery<D extends QueryDefinitions>(
  query: ReadonlyMap<string, readonly string[]>,
  definitions: D,
): QueryValues<D> {
  for (const [name, values] of query) {
    if (!Object.hasOwn(definitions, name)) {
      throw wrongParameter(
        name,
        `There is no parameter ${quoted(name)} here${known(definitions)}.`,
      );
    }
    if (values.length !== 1) {
      throw wrongParameter(name, `The parameter ${name} must be given once.`);
    }
  }
  const entries = Object.entries(definitions).map(([name, definition]) => {
    const text = query.get(name)?.[0];
    return [name, text === undefined ? undefined : readParameter(name, definition, text)] as const;
  });
  return Object.fromEntries(entries) as QueryValues<D>;
}

function known(definitions: QueryDefinitions): string {
  const names = Object.keys(definitions);
  return names.length === 0 ? '' : `; known: ${names.join(', ')}`;
}
