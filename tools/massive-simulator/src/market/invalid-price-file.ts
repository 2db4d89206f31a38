/** Where in a price file something is wrong, what stands there and what should. */
export interface PriceFileFault {
  /** The file's name as it was given. */
  readonly file: string;
  /** Counted from 1, as editors do; absent when the fault is the whole file's. */
  readonly line?: number;
  readonly column?: string;
  readonly found: string;
  readonly expected: string;
}

/** Thrown for a price file that cannot be served; `message` names file, line, column, what was found and expected. */
export class InvalidPriceFile extends Error {
  override readonly name = 'InvalidPriceFile';

  constructor(
    readonly fault: PriceFileFault,
    options?: ErrorOptions,
  ) {
    super(describe(fault), options);
  }
}

function describe({ file, line, column, found, expected }: PriceFileFault): string {
  const place = [
    file,
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(', ');
  return `${place}: found ${found}, expected ${expected}`;
}
