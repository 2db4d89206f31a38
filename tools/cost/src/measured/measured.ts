import { type StoreBill } from './store-bill';

/** One way to ask the API, as it was measured. */
export interface MeasuredRead {
  readonly bill: StoreBill;
  /** Of the answer's body, compressed as the edge does it. */
  readonly bytes: number;
  /** How long the edge may keep the answer. */
  readonly sharedAgeSeconds: number;
}

/** What the code does, in the units that AWS counts. */
export interface Measured {
  /** Of the stored record and of its entry in the index, on average. */
  readonly recordBytes: number;
  readonly indexBytes: number;
  /** Write units of a session's first record. */
  readonly createUnits: number;
  /** Write units of offering a session again, with the same prices. */
  readonly refreshUnits: number;
  /** Sessions that a run offers. */
  readonly sessionsARun: number;
  readonly sessionsAYear: number;
  /** `GET /movers`. */
  readonly movers: MeasuredRead;
  /** The dashboard's question for its first view. */
  readonly latest: MeasuredRead;
}
