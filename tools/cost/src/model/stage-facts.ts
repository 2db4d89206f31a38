/** What the synthesized template says of a stage, as far as it costs. */
export interface StageFacts {
  /** Firings of the schedules a day. */
  readonly dailyRuns: number;
  readonly ingestMemoryGb: number;
  readonly apiMemoryGb: number;
  /** Metrics that alarms watch. */
  readonly alarmMetrics: number;
  /** Metrics that a run emits. */
  readonly customMetrics: number;
  readonly dashboards: number;
  readonly secrets: number;
  readonly logRetentionDays: number;
  /** Requests a second that the gateway lets through. */
  readonly gatewayRate: number;
  /** And how many at once on top. */
  readonly gatewayBurst: number;
}
