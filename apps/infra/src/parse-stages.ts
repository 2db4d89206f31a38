import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { defaultWatchlist, parsePublicationSchedule, parseWatchlist } from '@tre/movers-domain';
import { type Stage, type StageChoices } from './stage';

/** Thrown by {@link parseStages}; `message` names the stage, the field, the value and the remedy. */
export class InvalidStage extends Error {
  override readonly name = 'InvalidStage';
}

/** Reads the stages of the app; throws {@link InvalidStage}. */
export function parseStages(choices: readonly StageChoices[]): readonly Stage[] {
  const stages = choices.map(parseStage);
  const names = stages.map(({ name }) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new InvalidStage(`stage ${repeated}: name is taken twice; give each stage its own`);
  }
  return stages;
}

/** A value as it was chosen, with what it takes to refuse it by name. */
class Choice<T> {
  constructor(
    private readonly stage: string,
    private readonly field: string,
    readonly value: T,
  ) {}

  refuse(remedy: string, cause?: unknown): InvalidStage {
    const { value } = this;
    const shown = typeof value === 'number' ? value.toString() : JSON.stringify(value);
    return new InvalidStage(
      `stage ${this.stage}: ${this.field} is ${shown}; ${remedy}`,
      cause === undefined ? undefined : { cause },
    );
  }

  /** The value, unless it breaks the rule. */
  require(rule: (value: T) => boolean, remedy: string): T {
    if (!rule(this.value)) throw this.refuse(remedy);
    return this.value;
  }

  parse<Parsed>(parse: (value: T) => Parsed): Parsed {
    try {
      return parse(this.value);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw this.refuse(error.message, error);
    }
  }
}

function parseStage(choices: StageChoices): Stage {
  const choice = <T>(field: string, value: T) => new Choice(choices.name, field, value);
  const optional = <T>(field: string, value: T | undefined, parse: (one: Choice<T>) => T) =>
    value === undefined ? undefined : parse(choice(field, value));

  const name = choice('name', choices.name).require(
    (value) => STAGE_NAME.test(value),
    'give 1 to 12 lower-case letters or digits, a letter first',
  );
  const alarmMail = optional('alarmMail', choices.alarmMail, (mail) =>
    mail.require((value) => MAIL.test(value), 'give a mail address, or leave it out'),
  );
  return {
    name,
    watchlist: choice(
      'watchlist',
      choices.watchlist ?? defaultWatchlist.map(({ symbol }) => symbol).join(','),
    ).parse(parseWatchlist),
    ...parsePlan(choices),
    holdBeyondPercent: choice('holdBeyondPercent', choices.holdBeyondPercent ?? 40).require(
      isAmount,
      'give a percentage above 0, such as 40',
    ),
    throttling: choice(
      'throttling',
      choices.throttling ?? { requestsPerSecond: 20, burst: 40 },
    ).require(
      ({ requestsPerSecond, burst }) => isCount(requestsPerSecond) && isCount(burst),
      'give requestsPerSecond and burst as whole numbers from 1 on',
    ),
    logRetention: choice('logRetentionDays', choices.logRetentionDays ?? 30).require(
      isRetention,
      `give one of ${retentions.join(', ')}`,
    ),
    alarmMail,
    monthlyBudgetUsd: optional('monthlyBudgetUsd', choices.monthlyBudgetUsd, (budget) => {
      if (alarmMail === undefined) throw budget.refuse('give alarmMail too, whom it is to warn');
      return budget.require(isAmount, 'give an amount above 0 in US dollars, such as 5');
    }),
    publicBars: choice('publicBars', choices.publicBars ?? true).require(
      (value) => typeof value === 'boolean',
      'give true or false',
    ),
    domain: parseDomain(choices),
    webAclArn: optional('webAclArn', choices.webAclArn, (arn) =>
      arn.require(
        (value) => WEB_ACL_ARN.test(value),
        'give the ARN of a web ACL with scope CLOUDFRONT, arn:aws:wafv2:us-east-1:<account>:global/webacl/<name>/<id>',
      ),
    ),
    removal: choice('removal', choices.removal ?? 'retain').require(
      (value) => ['retain', 'destroy'].includes(value),
      'give retain, or destroy for a stage to be thrown away',
    ),
  };
}

function parsePlan(choices: StageChoices) {
  const choice = <T>(field: string, value: T) => new Choice(choices.name, field, value);
  const plan = choice('plan', choices.plan ?? 'free').require(
    (value) => ['free', 'paid'].includes(value),
    'give free or paid',
  );
  const isFree = plan === 'free';
  const schedule = choice(
    'publicationSchedule',
    choices.publicationSchedule ?? (isFree ? 'nextDay' : 'sameDay'),
  );
  const publicationSchedule = schedule.parse(parsePublicationSchedule);
  if (isFree && publicationSchedule.name !== 'nextDay') {
    throw schedule.refuse(
      'the free plan refuses the current New York date until after midnight: give nextDay, or plan paid',
    );
  }
  const limit =
    choices.requestsPerMinute === undefined ? (isFree ? 5 : null) : choices.requestsPerMinute;
  const requestsPerMinute = choice('requestsPerMinute', limit).require(
    (value) => value === null || isCount(value),
    'give a whole number from 1 on, or null for no limit',
  );
  if (isFree && (requestsPerMinute === null || requestsPerMinute > FREE_REQUESTS_PER_MINUTE)) {
    throw choice('requestsPerMinute', limit).refuse(
      `the free plan allows ${FREE_REQUESTS_PER_MINUTE} a minute: give that or less, or plan paid`,
    );
  }
  return { publicationSchedule, requestsPerMinute };
}

function parseDomain({ name: stage, domain }: StageChoices): Stage['domain'] {
  if (domain === undefined) return undefined;
  const { name, certificateArn } = domain;
  return {
    name: new Choice(stage, 'domain.name', name).require(
      (value) => value.length <= 253 && DOMAIN_NAME.test(value),
      'give a lower-case host name without scheme or path, such as movers.example.com',
    ),
    certificateArn: new Choice(stage, 'domain.certificateArn', certificateArn).require(
      (value) => CERTIFICATE_ARN.test(value),
      'give the ARN of a certificate in us-east-1, arn:aws:acm:us-east-1:<account>:certificate/<id>',
    ),
  };
}

const FREE_REQUESTS_PER_MINUTE = 5;
const STAGE_NAME = /^[a-z][a-z0-9]{0,11}$/;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const DOMAIN_NAME = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const CERTIFICATE_ARN = /^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/;
const WEB_ACL_ARN = /^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[\w-]+$/;
const retentions = Object.values(RetentionDays).filter(
  (days): days is RetentionDays => typeof days === 'number' && days !== RetentionDays.INFINITE,
);

function isRetention(days: number): boolean {
  return retentions.some((retention) => retention === days);
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function isAmount(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
