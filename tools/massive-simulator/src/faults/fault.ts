import { type Ticker, type TradingDate } from '@tre/movers-domain';
import { type Row } from '../api/rows';
import { type Market } from '../market/market';
import { type Disturbance } from './disturbance';

/** The faults there are; `none` is a vendor without any. */
export const faultNames = [
  'none',
  'flaky',
  'late',
  'corrections',
  'gaps',
  'junk',
  'splits',
] as const;

/** The name of a fault. */
export type FaultName = (typeof faultNames)[number];

/** What a fault sees of the moment. */
export interface FaultScene {
  /** Without any fault. */
  readonly market: Market;
  /** The market's newest sessions that have closed, newest first, at most five. */
  readonly recent: readonly TradingDate[];
  readonly seed: number;
}

/** What is wrong upstream: each part that is there changes one thing, the same way every time it is asked. */
export interface Fault {
  readonly name: FaultName;
  /** Whether a session is refused as not yet published although it should be out. */
  readonly withholds?: (session: TradingDate, scene: FaultScene) => boolean;
  /** The market as the vendor believes it to be. */
  readonly market?: (scene: FaultScene) => Market;
  /** The rows of the whole market's answer, spoiled; some may be no rows at all. */
  readonly groupedRows?: (
    rows: readonly Row[],
    session: TradingDate,
    scene: FaultScene,
  ) => readonly unknown[];
  /** The rows of a page of one symbol's range, spoiled. */
  readonly rangeRows?: (rows: readonly Row[], symbol: Ticker, scene: FaultScene) => readonly Row[];
  /** What happens to the answer of the next request for a path; undefined when it goes through. */
  readonly disturbance?: (path: string) => Disturbance | undefined;
}

/** Makes a fault with its counters at zero. */
export type FaultFactory = (seed: number) => Fault;
