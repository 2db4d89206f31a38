import { type Measured } from '../measured/measured';
import { type StageFacts } from '../model/stage-facts';

/** What the document is written from. */
export interface CostInputs {
  readonly facts: StageFacts;
  readonly measured: Measured;
}

/** The sizes that are reckoned: reads a month. */
export const SIZES = [0, 1_000, 1_000_000, 100_000_000] as const;
