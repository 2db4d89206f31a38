import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type PublicationSchedule, type Ticker } from '@tre/movers-domain';

/** How many requests the gateway lets through. */
export interface Throttling {
  readonly requestsPerSecond: number;
  /** How many may come at once on top. */
  readonly burst: number;
}

/** A name of one's own for the edge. */
export interface SiteDomain {
  /** Such as `movers.example.com`; its CNAME or alias record is to name the distribution. */
  readonly name: string;
  /** Of a certificate for the name, in us-east-1, the only region that the edge reads. */
  readonly certificateArn: string;
}

/** What becomes of data, key and files when their stacks are deleted. */
export type Removal = 'retain' | 'destroy';

/** What Massive sells, as far as it differs for us. */
export type Plan = 'free' | 'paid';

/** One deployment of the product, complete and checked. */
export interface Stage {
  readonly name: string;
  readonly watchlist: readonly Ticker[];
  readonly publicationSchedule: PublicationSchedule;
  /** What the upstream's plan allows; null for no limit. */
  readonly requestsPerMinute: number | null;
  /** A change beyond this many percent waits for a second report. */
  readonly holdBeyondPercent: number;
  readonly throttling: Throttling;
  readonly logRetention: RetentionDays;
  /** Who hears of alarms and of the budget; undefined for nobody. */
  readonly alarmMail: string | undefined;
  /** Undefined: nobody hears of what the account spends. */
  readonly monthlyBudgetUsd: number | undefined;
  /** Whether answers carry the upstream's prices and volumes. */
  readonly publicBars: boolean;
  /** Undefined: the edge has the name that CloudFront gives it. */
  readonly domain: SiteDomain | undefined;
  /** Undefined: no web ACL stands before the edge. */
  readonly webAclArn: string | undefined;
  readonly removal: Removal;
}

/** What a deployment may choose. */
export interface StageChoices {
  /** Part of the stacks' names: `prod` gives `TreStocks-prod-Data`. */
  readonly name: string;
  /** Tickers parted by commas. @default the seven of `defaultWatchlist` */
  readonly watchlist?: string;
  /** Massive's plan, which decides when a day is due and how much may be asked for. @default 'free' */
  readonly plan?: Plan;
  /**
   * `nextDay` (00:30 New York, again 03:30 and 06:30) or `sameDay` (17:30, again 18:30 and 20:30), which takes a paid
   * plan. @default 'nextDay' on the free plan, 'sameDay' on a paid one
   */
  readonly publicationSchedule?: string;
  /** Requests to Massive; null for no limit. @default 5 on the free plan, no limit on a paid one */
  readonly requestsPerMinute?: number | null;
  /** @default 40 */
  readonly holdBeyondPercent?: number;
  /** @default 20 requests a second, 40 at once */
  readonly throttling?: Throttling;
  /** In days, one of the lengths that CloudWatch knows. @default 30 */
  readonly logRetentionDays?: number;
  /** @default nobody */
  readonly alarmMail?: string;
  /**
   * Mails `alarmMail` when the account has spent, or is about to spend, this much in a month: the whole account, for
   * spending by tag reads 0 until its owner activates the tag for cost allocation. @default none
   */
  readonly monthlyBudgetUsd?: number;
  /** Set to false where the upstream's plan forbids showing its prices. @default true */
  readonly publicBars?: boolean;
  /** @default the name that CloudFront gives */
  readonly domain?: SiteDomain;
  /** Of a web ACL with scope CLOUDFRONT, which lives in us-east-1. @default none */
  readonly webAclArn?: string;
  /**
   * `destroy` is for stages to be thrown away: no deletion protection, and data, key and files go with their stacks.
   * @default 'retain'
   */
  readonly removal?: Removal;
}
