import { type StageChoices } from '../stage';

/** Every choice that a stage has, made otherwise than by default: a new one has to be made here too. */
export const everyChoice: Required<Omit<StageChoices, 'name'>> = {
  watchlist: 'IBM,BRK.B',
  plan: 'paid',
  publicationSchedule: 'sameDay',
  requestsPerMinute: 100,
  holdBeyondPercent: 25.5,
  throttling: { requestsPerSecond: 5, burst: 10 },
  logRetentionDays: 7,
  alarmMail: 'ops@example.com',
  monthlyBudgetUsd: 5,
  publicBars: false,
  domain: {
    name: 'movers.example.com',
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0c1d2e3f',
  },
  webAclArn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/readers/0c1d2e3f',
  removal: 'destroy',
};
