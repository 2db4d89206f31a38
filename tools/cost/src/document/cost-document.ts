import { billOf, costOf, totalOf, type Terms } from '../model/bill';
import { type Edge, monthlyHitRate, monthlyUse, readFlows, unitsOf } from '../model/monthly-use';
import { webAclPrices } from '../prices/list-prices';
import { ceilingsSection } from './ceilings-section';
import { type CostInputs, SIZES } from './cost-inputs';
import { inputsSection } from './inputs-section';
import { calls, dollars, markdownTable, readsOf, rounded } from './words';

/** Requests a second than which there will be no more. */
const BUSIEST = 1_000_000_000;

/** `docs/cost.md`, before it is formatted. */
export function costDocument(inputs: CostInputs): string {
  return [
    '# Cost',
    'What a month of the stage `prod` costs in us-east-1, by [a small model in code](../tools/cost/README.md): list prices, what the synthesized template says, and what the code was measured to read, write and answer. `npm run cost` writes this page, and a test holds it against the model. It has not been held against a bill yet.',
    'A read is one answer of the API, whoever gives it: the edge from its cache, or the function. First everything is reckoned as if nothing were free.',
    totals(inputs),
    costSentence(inputs),
    '## By service',
    'In US dollars a month, with the edge as it is deployed: it keeps answers for the ages that they state.',
    services(inputs, 'caching', 'list'),
    'The same if the edge kept nothing and passed every read on:',
    services(inputs, 'passing', 'list'),
    lessons(inputs),
    ceilingsSection(inputs),
    '## What is free',
    'An account has some of most things for nothing, every month and for good. Where it uses them for nothing else, this is left, with the caching edge:',
    services(inputs, 'caching', 'allowances'),
    'New accounts have credits on top, which are not reckoned. Nor is what a domain of your own costs, the taxes, and the cents for the buckets of the CDK.',
    '## A web ACL, which is not deployed',
    webAcl(),
    inputsSection(inputs),
  ].join('\n\n');
}

/** What the README says too. */
export function costSentence(inputs: CostInputs): string {
  const total = (reads: number, terms: Terms) => dollars(totalUsd(inputs, reads, 'caching', terms));
  return `By list prices a month costs ${total(1_000, 'list')} at a thousand reads, and ${total(1_000, 'allowances')} where nothing else in the account uses its free allowances.`;
}

function totals(inputs: CostInputs): string {
  const row = (what: string, edge: Edge, terms: Terms) => [
    what,
    ...SIZES.map((reads) => dollars(totalUsd(inputs, reads, edge, terms))),
  ];
  return markdownTable(
    ['US dollars a month', ...SIZES.map(readsOf)],
    [
      row('list prices, the edge caching', 'caching', 'list'),
      row('list prices, the edge passing everything on', 'passing', 'list'),
      row('free allowances used, the edge caching', 'caching', 'allowances'),
      [
        'reads that a caching edge answers by itself',
        ...SIZES.map((reads) =>
          reads === 0
            ? ''
            : `${(100 * monthlyHitRate({ ...inputs, reads, edge: 'caching' })).toFixed(1)} %`,
        ),
      ],
    ],
  );
}

function services(inputs: CostInputs, edge: Edge, terms: Terms): string {
  const bills = SIZES.map((reads) => billOf(monthlyUse({ ...inputs, reads, edge }), terms));
  const names = [...(bills[0]?.keys() ?? [])];
  return markdownTable(
    ['Service', ...SIZES.map(readsOf)],
    [
      ...names.map((name) => [name, ...bills.map((bill) => dollars(bill.get(name) ?? 0))]),
      ['**Sum**', ...bills.map((bill) => `**${dollars(totalOf(bill))}**`)],
    ],
  );
}

function lessons(inputs: CostInputs): string {
  const { facts, measured } = inputs;
  const { movers, latest } = measured;
  const passed = (reads: number) => monthlyUse({ ...inputs, reads, edge: 'passing' });
  const tracedPercent = (reads: number) =>
    `${((100 * passed(reads).traces) / passed(reads).lambdaRequests).toFixed(0)} %`;
  const busy = readFlows(BUSIEST, { measured, edge: 'caching' });
  const atMost = busy.reduce((sum, { reaching }) => sum + reaching, 0);
  return [
    `- Without readers the watching is most of it: ${facts.dashboards} dashboard, ${facts.alarmMetrics} alarms and ${facts.customMetrics} metrics.`,
    `- A read of the dashboard costs more at the store than one of a program: ${unitsOf(latest)} read units in ${calls(latest)} against ${unitsOf(movers)} in ${calls(movers)}, since it looks back 260 sessions for how unusual each move was.`,
    `- X-Ray's default rule records the first request of each second and 5 % of all others: ${tracedPercent(1_000_000)} of a million that get to the API, ${tracedPercent(100_000_000)} of a hundred million. A sampling rule of the account's with a lower rate is the cheapest change there is.`,
    `- A caching edge keeps the origin small however many read: one request for each address at each place within the age of its answer, so ${rounded(atMost)} a second at most.`,
  ].join('\n');
}

function webAcl(): string {
  const { acl, rules, requests } = webAclPrices;
  const cost = (reads: number) =>
    costOf(acl, 1, 'list') + costOf(rules, 1, 'list') + costOf(requests, reads, 'list');
  return `With one rule, such as a rate limit by address, it adds ${SIZES.map((reads) => `${dollars(cost(reads))} at ${readsOf(reads)}`).join(', ')}; files of the dashboard are looked at too. \`webAclArn\` of a stage names one.`;
}

function totalUsd(inputs: CostInputs, reads: number, edge: Edge, terms: Terms): number {
  return totalOf(billOf(monthlyUse({ ...inputs, reads, edge }), terms));
}
