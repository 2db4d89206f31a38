import { type Measured, type MeasuredRead } from '../measured/measured';
import { type StageFacts } from '../model/stage-facts';

const read = (traits: Partial<MeasuredRead['bill']>, bytes: number): MeasuredRead => ({
  bill: { calls: 1, tableReadUnits: 0, indexReadUnits: 0, writeUnits: 0, ...traits },
  bytes,
  sharedAgeSeconds: 300,
});

/** A stage and code with round numbers, so that one can reckon by hand. */
export const sample: { readonly facts: StageFacts; readonly measured: Measured } = {
  facts: {
    dailyRuns: 4,
    ingestMemoryGb: 0.5,
    apiMemoryGb: 1,
    alarmMetrics: 12,
    customMetrics: 6,
    dashboards: 1,
    secrets: 1,
    logRetentionDays: 30.4375,
    gatewayRate: 20,
    gatewayBurst: 40,
  },
  measured: {
    recordBytes: 1_948,
    indexBytes: 700,
    createUnits: 3,
    refreshUnits: 5,
    sessionsARun: 3,
    sessionsAYear: 252,
    movers: read({ tableReadUnits: 2.5 }, 300),
    latest: read({ tableReadUnits: 100, indexReadUnits: 20 }, 5_300),
  },
};
