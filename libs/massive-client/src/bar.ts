import { type Wire, isWire } from './envelope';

/** A daily bar: prices in US dollars, volume in shares (may be fractional). */
export interface Bar {
  readonly symbol: string;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
  /**
   * The upstream's `t`, in milliseconds since 1970: 00:00 New York of the session in range bars, but its 16:00 in
   * grouped ones. The session is the one that was asked for; this only confirms it.
   */
  readonly startsAtMs: number;
}

/** A row that was asked for and cannot be used. */
export interface MalformedRow {
  /** Empty where the row names none. */
  readonly symbol: string;
  readonly reason: string;
}

/** A bar's row that cannot be used. */
export interface MalformedBar extends MalformedRow {
  /** The row's `t`, null where it cannot be read or where several rows disagree. */
  readonly startsAtMs: number | null;
}

/** What a row of bars calls our fields. */
export const BAR_FIELDS = {
  open: 'o',
  high: 'h',
  low: 'l',
  close: 'c',
  volume: 'v',
  startsAtMs: 't',
} as const;

type WireField = (typeof BAR_FIELDS)[keyof typeof BAR_FIELDS];

const FIELDS = Object.entries(BAR_FIELDS);

/** Reads a row: a bar if all its fields are finite numbers, else what is wrong with it. */
export function parseBar(symbol: string, row: unknown): Bar | MalformedBar {
  if (!isWire(row)) return { symbol, reason: 'the row is not an object', startsAtMs: null };
  if (!isNumeric(row)) return { symbol, reason: faultsOf(row), startsAtMs: startOf(row) };
  return {
    symbol,
    open: row.o,
    high: row.h,
    low: row.l,
    close: row.c,
    volume: row.v,
    startsAtMs: row.t,
  };
}

function isNumeric(row: Wire): row is Readonly<Record<WireField, number>> {
  return FIELDS.every(([, wire]) => Number.isFinite(row[wire]));
}

function startOf(row: Wire): number | null {
  const startsAtMs = row[BAR_FIELDS.startsAtMs];
  return typeof startsAtMs === 'number' && Number.isFinite(startsAtMs) ? startsAtMs : null;
}

function faultsOf(row: Wire): string {
  return FIELDS.filter(([, wire]) => !Number.isFinite(row[wire]))
    .map(([name, wire]) => `${name} (${wire}) is ${kindOf(row[wire])}`)
    .join(', ');
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'number') return 'beyond all numbers';
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}
