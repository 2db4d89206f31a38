import { type Measured } from '../measured/measured';
import { type StageFacts } from './stage-facts';
import { type Edge, readFlows } from './monthly-use';
import { assumptions as assumed } from './assumptions';
import { SECONDS_OF_MONTH } from './month';

/** Something that turns requests away past a rate. */
export interface Ceiling {
  readonly what: string;
  /** Requests to the API a second that it bears, mixed as they reach it. */
  readonly requestsPerSecond: number;
  readonly remedy: string;
}

/** The busiest second of a month, and what it meets. */
export interface PeakSecond {
  /** Requests that reach the API. */
  readonly requestsPerSecond: number;
  /** The lowest ceiling first. */
  readonly ceilings: readonly Ceiling[];
}

/** What one partition of a table or index serves a second. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/throttling-key-range-limit-exceeded-mitigation.html */
const PARTITION_READ_UNITS = 3_000;
/** By default; new accounts start lower. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const CONCURRENT_RUNS = 1_000;
/** By default. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const ACCOUNT_RATE = 10_000;

/** Holds the busiest second against every limit on the way to a record. */
export function peakSecond(
  reads: number,
  month: { readonly facts: StageFacts; readonly measured: Measured; readonly edge: Edge },
): PeakSecond {
  const flows = readFlows((reads / SECONDS_OF_MONTH) * assumed.peakFactor, month);
  const reaching = flows.reduce((total, flow) => total + flow.reaching, 0);
  // Without any read the mix is that of the first ones.
  const mixed = reaching > 0 ? flows : readFlows(1, { ...month, edge: 'passing' });
  const mean = (of: (flow: (typeof flows)[number]) => number) =>
    mixed.reduce((total, flow) => total + flow.reaching * of(flow), 0) /
    mixed.reduce((total, flow) => total + flow.reaching, 0);
  const ceilings: readonly Ceiling[] = [
    {
      what: `the stage's own throttle at the gateway (${month.facts.gatewayRate} a second, ${month.facts.gatewayBurst} at once): 429`,
      requestsPerSecond: month.facts.gatewayRate,
      remedy: 'raise `throttling` in `stages.ts`, up to the next ceiling',
    },
    {
      what: `one partition of the table (${PARTITION_READ_UNITS.toLocaleString('en-US')} read units a second): 503`,
      requestsPerSecond: PARTITION_READ_UNITS / mean((flow) => flow.read.bill.tableReadUnits),
      remedy:
        'nothing at once: DynamoDB splits what is hot, and a batch is spread over partitions; next, keep the boards of past sessions in the function, since they hardly change',
    },
    {
      what: `one partition of the index, which is a year (${PARTITION_READ_UNITS.toLocaleString('en-US')} read units a second): 503`,
      requestsPerSecond: PARTITION_READ_UNITS / mean((flow) => flow.read.bill.indexReadUnits),
      remedy: "keep past years' winners in the function, or part the index's key by month",
    },
    {
      what: `Lambda's ${CONCURRENT_RUNS.toLocaleString('en-US')} runs at once (a new account has fewer): 5xx`,
      requestsPerSecond: CONCURRENT_RUNS / mean((flow) => flow.seconds),
      remedy: 'ask AWS for a higher quota',
    },
    {
      what: `the account's limit at API Gateway (${ACCOUNT_RATE.toLocaleString('en-US')} a second): 429`,
      requestsPerSecond: ACCOUNT_RATE,
      remedy: 'ask AWS for a higher quota',
    },
  ];
  return {
    requestsPerSecond: reaching,
    ceilings: ceilings.toSorted((a, b) => a.requestsPerSecond - b.requestsPerSecond),
  };
}
