/** What AWS asks for a unit of something, and what every account has of it for nothing. */
export interface ListPrice {
  /** The line of the bill that it belongs to. */
  readonly service: string;
  /** What is counted. */
  readonly unit: string;
  readonly usd: number;
  /** For how many units `usd` is. */
  readonly per: number;
  /** Units a month that are free for good, for the whole account. */
  readonly free: number;
  /** The page of AWS that lists it. */
  readonly page: string;
  /** The month or year of the newest dated text in which we saw it; null where what we saw bears no date. */
  readonly confirmed: string | null;
}

const pages = {
  lambda: 'https://aws.amazon.com/lambda/pricing/',
  gateway: 'https://aws.amazon.com/api-gateway/pricing/',
  dynamo: 'https://aws.amazon.com/dynamodb/pricing/on-demand/',
  cloudFront: 'https://aws.amazon.com/cloudfront/pricing/',
  cloudWatch: 'https://aws.amazon.com/cloudwatch/pricing/',
  xray: 'https://aws.amazon.com/xray/pricing/',
  secrets: 'https://aws.amazon.com/secrets-manager/pricing/',
  s3: 'https://aws.amazon.com/s3/pricing/',
  eventBridge: 'https://aws.amazon.com/eventbridge/pricing/',
  sns: 'https://aws.amazon.com/sns/pricing/',
  waf: 'https://aws.amazon.com/waf/pricing/',
} as const;

const million = 1_000_000;

/** The list prices of us-east-1, in their first tier: none of our sizes reaches a second one. */
export const listPrices = {
  lambdaRequests: {
    ...{ service: 'Lambda', unit: 'invocations', usd: 0.2, per: million, free: million },
    ...{ page: pages.lambda, confirmed: '2026-05' },
  },
  lambdaGbSeconds: {
    ...{ service: 'Lambda', unit: 'GB-seconds on arm64', usd: 0.0000133334, per: 1, free: 400_000 },
    ...{ page: pages.lambda, confirmed: '2026-05' },
  },
  gatewayRequests: {
    ...{ service: 'API Gateway', unit: 'requests to a REST API', usd: 3.5, per: million, free: 0 },
    ...{ page: pages.gateway, confirmed: '2025-05' },
  },
  readUnits: {
    ...{ service: 'DynamoDB', unit: 'read request units', usd: 0.125, per: million, free: 0 },
    ...{ page: pages.dynamo, confirmed: '2025-07' },
  },
  writeUnits: {
    ...{ service: 'DynamoDB', unit: 'write request units', usd: 0.625, per: million, free: 0 },
    ...{ page: pages.dynamo, confirmed: '2025-07' },
  },
  tableGb: {
    ...{ service: 'DynamoDB', unit: 'GB stored', usd: 0.25, per: 1, free: 25 },
    ...{ page: pages.dynamo, confirmed: '2025-07' },
  },
  backupGb: {
    ...{ service: 'DynamoDB', unit: 'GB of point-in-time recovery', usd: 0.2, per: 1, free: 0 },
    ...{ page: pages.dynamo, confirmed: '2025-07' },
  },
  edgeRequests: {
    ...{ service: 'CloudFront', unit: 'HTTPS requests, US and Europe', usd: 1, per: million },
    ...{ free: 10 * million, page: pages.cloudFront, confirmed: '2026-03' },
  },
  edgeGb: {
    ...{ service: 'CloudFront', unit: 'GB to readers, US and Europe', usd: 0.085, per: 1 },
    ...{ free: 1_024, page: pages.cloudFront, confirmed: '2026-03' },
  },
  edgeFunctionCalls: {
    ...{ service: 'CloudFront', unit: 'calls of a CloudFront function', usd: 0.1, per: million },
    ...{ free: 2 * million, page: pages.cloudFront, confirmed: '2026-03' },
  },
  alarmMetrics: {
    ...{ service: 'CloudWatch', unit: 'alarms, of one metric each', usd: 0.1, per: 1, free: 10 },
    ...{ page: pages.cloudWatch, confirmed: '2026-06' },
  },
  customMetrics: {
    ...{ service: 'CloudWatch', unit: 'custom metrics', usd: 0.3, per: 1, free: 10 },
    ...{ page: pages.cloudWatch, confirmed: '2026-06' },
  },
  dashboards: {
    ...{ service: 'CloudWatch', unit: 'dashboards', usd: 3, per: 1, free: 3 },
    ...{ page: pages.cloudWatch, confirmed: '2026-06' },
  },
  logGb: {
    ...{ service: 'CloudWatch', unit: 'GB of log written', usd: 0.5, per: 1, free: 5 },
    ...{ page: pages.cloudWatch, confirmed: '2026-06' },
  },
  logStoredGb: {
    ...{ service: 'CloudWatch', unit: 'GB of log kept', usd: 0.03, per: 1, free: 0 },
    ...{ page: pages.cloudWatch, confirmed: '2026-06' },
  },
  traces: {
    ...{ service: 'X-Ray', unit: 'traces recorded', usd: 5, per: million, free: 100_000 },
    ...{ page: pages.xray, confirmed: null },
  },
  secrets: {
    ...{ service: 'Secrets Manager', unit: 'secrets', usd: 0.4, per: 1, free: 0 },
    ...{ page: pages.secrets, confirmed: null },
  },
  secretCalls: {
    ...{ service: 'Secrets Manager', unit: 'calls', usd: 0.05, per: 10_000, free: 0 },
    ...{ page: pages.secrets, confirmed: null },
  },
  siteGb: {
    ...{ service: 'S3', unit: 'GB stored', usd: 0.023, per: 1, free: 0 },
    ...{ page: pages.s3, confirmed: null },
  },
  sitePuts: {
    ...{ service: 'S3', unit: 'PUT, COPY and LIST requests', usd: 0.005, per: 1_000, free: 0 },
    ...{ page: pages.s3, confirmed: null },
  },
  siteGets: {
    ...{ service: 'S3', unit: 'GET requests', usd: 0.0004, per: 1_000, free: 0 },
    ...{ page: pages.s3, confirmed: null },
  },
  firings: {
    ...{ service: 'Scheduler and SNS', unit: 'firings of a schedule', usd: 1, per: million },
    ...{ free: 14 * million, page: pages.eventBridge, confirmed: '2026-03' },
  },
  mails: {
    ...{ service: 'Scheduler and SNS', unit: 'mails of alarms', usd: 2, per: 100_000 },
    ...{ free: 1_000, page: pages.sns, confirmed: '2026-06' },
  },
} as const satisfies Readonly<Record<string, ListPrice>>;

/** What a web ACL would cost, which no stage has unless it names one. */
export const webAclPrices = {
  acl: {
    ...{ service: 'WAF', unit: 'web ACLs', usd: 5, per: 1, free: 0 },
    ...{ page: pages.waf, confirmed: '2026' },
  },
  rules: {
    ...{ service: 'WAF', unit: 'rules', usd: 1, per: 1, free: 0 },
    ...{ page: pages.waf, confirmed: '2026' },
  },
  requests: {
    ...{ service: 'WAF', unit: 'requests looked at', usd: 0.6, per: million, free: 0 },
    ...{ page: pages.waf, confirmed: '2026' },
  },
} as const satisfies Readonly<Record<string, ListPrice>>;

/** What can be on a month's bill. */
export type PriceName = keyof typeof listPrices;
