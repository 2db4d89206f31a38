import { type PublicationSchedule } from '@tre/movers-domain';
import {
  type FaultName,
  type Market,
  type MassiveSimulator,
  startMassiveSimulator,
} from '@tre/massive-simulator';
import { SEED } from './choose-upstream';

/** How a stand-in for the vendor behaves. */
export interface StandInOptions {
  readonly market: Market;
  readonly schedule: PublicationSchedule;
  readonly key: string;
  readonly faults: FaultName;
  /** How far the plan's history reaches, in years; null for all of it. */
  readonly historyYears: number | null;
  readonly now: () => Date;
}

/** Starts the stand-in: the plan that the schedule is made for, with its refusals, but without a request limit. */
export function startStandIn({
  market,
  schedule,
  key,
  faults,
  historyYears,
  now,
}: StandInOptions): Promise<MassiveSimulator> {
  return startMassiveSimulator({
    market,
    plan: schedule.name === 'nextDay' ? 'free' : 'paid',
    apiKeys: [key],
    requestsPerMinute: null,
    historyYears,
    now,
    faults,
    seed: SEED,
  });
}
