/** Thrown when JSON has another shape than was agreed; `message` names the place and what was expected. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer';
}

/** Reads unknown JSON into a type; `path` names the place in a failure's message. */
export type Read<T> = (value: unknown, path: string) => T;

/** One reader for each field of an agreed type, none more and none less. */
export type FieldsOf<T> = { readonly [Field in keyof T]-?: Read<unknown> };

/** What the readers of an object's fields give. */
export type ReadOf<Fields> = {
  readonly [Field in keyof Fields]: Fields[Field] extends Read<infer T> ? T : never;
};

/** Reads an object by one reader a field; fields without a reader are left out. */
export function object<Fields extends Readonly<Record<string, Read<unknown>>>>(
  fields: Fields,
): Read<ReadOf<Fields>> {
  return (value, path) => {
    if (!isObject(value)) throw unexpected(path, 'an object', value);
    const entries = Object.entries(fields).map(([name, read]) => [
      name,
      read(value[name], `${path}.${name}`),
    ]);
    return Object.fromEntries(entries) as ReadOf<Fields>;
  };
}

/** Reads a list by one reader for each of its items. */
export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw unexpected(path, 'a list', value);
    return value.map((item, index) => read(item, `${path}[${index}]`));
  };
}

/** Reads null, or what the reader reads. */
export function nullable<T>(read: Read<T>): Read<T | null> {
  return (value, path) => (value === null ? null : read(value, path));
}

/** Reads nothing where a field was not asked for, else what the reader reads. */
export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value, path) => (value === undefined ? undefined : read(value, path));
}

/** Reads one of some words. */
export function oneOf<Word extends string>(words: readonly Word[]): Read<Word> {
  return (value, path) => {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) throw unexpected(path, words.join(' or '), value);
    return word;
  };
}

/** Reads what a parser of the domain takes; whatever it throws is the cause. */
export function parsed<T>(parse: (value: unknown) => T): Read<T> {
  return (value, path) => {
    try {
      return parse(value);
    } catch (cause) {
      throw new MalformedAnswer(
        `${path}: ${cause instanceof Error ? cause.message : 'unreadable'}`,
        {
          cause,
        },
      );
    }
  };
}

/** Reads text. */
export const string: Read<string> = (value, path) => {
  if (typeof value !== 'string') throw unexpected(path, 'text', value);
  return value;
};

/** Reads a finite number. */
export const finite: Read<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw unexpected(path, 'a number', value);
  }
  return value;
};

/** Reads true or false. */
export const yesOrNo: Read<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw unexpected(path, 'true or false', value);
  return value;
};

/** Reads an instant as ISO 8601. */
export const instant: Read<Date> = (value, path) => {
  const date = new Date(string(value, path));
  if (Number.isNaN(date.getTime())) throw unexpected(path, 'an instant', value);
  return date;
};

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unexpected(path: string, expected: string, value: unknown): MalformedAnswer {
  const shown = JSON.stringify(value) ?? 'nothing';
  return new MalformedAnswer(`${path}: expected ${expected}, got ${shown.slice(0, 60)}`);
}
