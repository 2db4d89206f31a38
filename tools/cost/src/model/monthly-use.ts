import { type Measured, type MeasuredRead } from '../measured/measured';
import { type MonthlyUse } from './bill';
import { assumptions as assumed } from './assumptions';
import { hitRate } from './edge-cache';
import { DAYS_OF_MONTH, SECONDS_OF_MONTH } from './month';
import { type StageFacts } from './stage-facts';

/** How the edge treats the API's answers: as deployed it keeps them for their ages. */
export type Edge = 'caching' | 'passing';

/** A month of a stage. */
export interface Month {
  readonly facts: StageFacts;
  readonly measured: Measured;
  /** Of API answers, whoever gives them. */
  readonly reads: number;
  readonly edge: Edge;
}

/** One kind of read: how many a second come, and how many of them get to the API. */
export interface ReadFlow {
  readonly read: MeasuredRead;
  readonly seconds: number;
  readonly asked: number;
  readonly reaching: number;
}

/** The kinds of read at a rate of all of them together. */
export function readFlows(
  requestsPerSecond: number,
  { measured, edge }: Pick<Month, 'measured' | 'edge'>,
): readonly ReadFlow[] {
  const flow = (read: MeasuredRead, share: number, addresses: number, seconds: number) => {
    const asked = requestsPerSecond * share;
    const kept = { addresses, places: assumed.edgePlaces, ageSeconds: read.sharedAgeSeconds };
    const hits = edge === 'caching' ? hitRate(asked, kept) : 0;
    return { read, seconds, asked, reaching: asked * (1 - hits) };
  };
  const { dashboardShare, moversAddresses, latestAddresses } = assumed;
  return [
    flow(measured.movers, 1 - dashboardShare, moversAddresses, assumed.moversSeconds),
    flow(measured.latest, dashboardShare, latestAddresses, assumed.latestSeconds),
  ];
}

/** The share of reads that the edge answers by itself over a month. */
export function monthlyHitRate(month: Month): number {
  const flows = readFlows(month.reads / SECONDS_OF_MONTH, month);
  const asked = sum(flows.map((flow) => flow.asked));
  return asked === 0 ? 0 : 1 - sum(flows.map(({ reaching }) => reaching)) / asked;
}

/** What a month takes of everything that is charged. */
export function monthlyUse(month: Month): MonthlyUse {
  const { facts, measured, reads } = month;
  const flows = readFlows(reads / SECONDS_OF_MONTH, month).map((flow) => ({
    ...flow,
    asked: flow.asked * SECONDS_OF_MONTH,
    reaching: flow.reaching * SECONDS_OF_MONTH,
  }));
  const overFlows = (of: (flow: ReadFlow) => number) => sum(flows.map(of));
  const runs = facts.dailyRuns * DAYS_OF_MONTH;
  const reaching = overFlows((flow) => flow.reaching);
  const firstVisits = reads * assumed.dashboardShare * assumed.firstVisitShare;
  const files = firstVisits * assumed.firstVisitFiles;
  const logGb = gb(runs * assumed.logBytesOfRun + reaching * assumed.logBytesOfRead);
  return {
    lambdaRequests: runs + reaching,
    lambdaGbSeconds:
      runs * assumed.ingestSeconds * facts.ingestMemoryGb +
      facts.apiMemoryGb *
        (overFlows((flow) => flow.reaching * flow.seconds) +
          reaching * assumed.coldShare * assumed.coldSeconds),
    gatewayRequests: reaching,
    readUnits: overFlows(({ read, reaching: n }) => n * unitsOf(read)),
    writeUnits: writeUnitsOf(month, runs),
    tableGb: gb(recordsKept(measured) * (measured.recordBytes + measured.indexBytes + 2 * ENTRY)),
    backupGb: gb(recordsKept(measured) * (measured.recordBytes + ENTRY)),
    edgeRequests: reads + files,
    edgeGb: gb(
      overFlows(({ read, asked }) => asked * (read.bytes + assumed.bytesAroundAnswer)) +
        firstVisits * assumed.firstVisitBytes,
    ),
    edgeFunctionCalls: files,
    alarmMetrics: facts.alarmMetrics,
    // Charged by the hour, for the hours in which they are sent.
    customMetrics: (facts.customMetrics * facts.dailyRuns) / 24,
    dashboards: facts.dashboards,
    logGb,
    logStoredGb: (logGb * facts.logRetentionDays) / DAYS_OF_MONTH,
    traces: runs + tracesOf(reaching),
    secrets: facts.secrets,
    secretCalls: runs,
    siteGb: gb(assumed.siteBytes),
    sitePuts: assumed.sitePuts,
    siteGets: files * (1 - assumed.fileHitRate),
    firings: runs,
    mails: assumed.mailsAMonth,
  };
}

/** Traces of requests that come evenly, by X-Ray's default rule: the first of each second, and 5 % of all others. */
export function tracesOf(requests: number): number {
  const first = Math.min(requests, SECONDS_OF_MONTH);
  return first + 0.05 * (requests - first);
}

/** Read units of one read, of table and index. */
export function unitsOf({ bill }: MeasuredRead): number {
  return bill.tableReadUnits + bill.indexReadUnits;
}

/** Every run offers the last three due sessions again; a session's first offer creates it. */
function writeUnitsOf({ measured }: Month, runs: number): number {
  const created = measured.sessionsAYear / 12;
  const offered = runs * measured.sessionsARun;
  return created * measured.createUnits + (offered - created) * measured.refreshUnits;
}

function recordsKept({ sessionsAYear }: Measured): number {
  return sessionsAYear * assumed.yearsKept;
}

/** DynamoDB adds so many bytes to each entry of a table or index when it counts what is stored. */
const ENTRY = 100;

function gb(bytes: number): number {
  return bytes / 2 ** 30;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
