import { assumptions as assumed } from '../model/assumptions';
import { listPrices, webAclPrices, type ListPrice } from '../prices/list-prices';
import { type CostInputs } from './cost-inputs';
import { calls, markdownTable } from './words';

/** What the model goes by: prices with their pages, what was measured, what the template says, what is assumed. */
export function inputsSection({ facts, measured }: CostInputs): string {
  const { movers, latest } = measured;
  return [
    '## What it goes by',
    '### Prices',
    'List prices of us-east-1 in their first tier. They were taken from stored copies of pages, not from the live ones: the last column says of when the newest dated text is in which we saw the price. Look at the page before you rely on one.',
    markdownTable(
      ['Service', 'Unit', 'US dollars', 'Free a month', 'Page', 'Seen of'],
      [...Object.values<ListPrice>(listPrices), ...Object.values<ListPrice>(webAclPrices)].map(
        ({ service, unit, usd, per, free, page, confirmed }) => [
          service,
          unit,
          per === 1 ? `${usd}` : `${usd} for ${count(per)}`,
          free === 0 ? '' : count(free),
          page,
          confirmed ?? 'undated',
        ],
      ),
    ),
    '### Measured',
    'Two years of simulated sessions of the seven symbols, published by the code of the ingestion into the embedded store and asked for by the bundle of the API, in a week of five sessions. Units are counted by the rules of DynamoDB from the sizes of the stored items.',
    markdownTable(
      ['What', 'Value'],
      [
        ['bytes of a record', count(measured.recordBytes)],
        ['bytes of its entry in `by-year`', count(measured.indexBytes)],
        ["write units of a session's first record", `${measured.createUnits}`],
        ['write units of offering it again', `${measured.refreshUnits}`],
        ['sessions that a run offers', `${measured.sessionsARun}`],
        ['sessions of 2026', `${measured.sessionsAYear}`],
        ...[
          ['`GET /movers`', movers] as const,
          ["the dashboard's first question", latest] as const,
        ].map(([name, read]) => [
          name,
          `${calls(read)}; read units: ${read.bill.tableReadUnits} of the table, ${read.bill.indexReadUnits} of the index; ${count(read.bytes)} bytes at the edge; kept there for ${read.sharedAgeSeconds} s`,
        ]),
      ],
    ),
    '### From the template',
    markdownTable(
      ['What', 'Value'],
      [
        ['runs a day', `${facts.dailyRuns}`],
        ['memory of ingestion and API', `${facts.ingestMemoryGb} GB, ${facts.apiMemoryGb} GB`],
        [
          'alarms, dashboards, secrets',
          `${facts.alarmMetrics}, ${facts.dashboards}, ${facts.secrets}`,
        ],
        [
          'metrics of the ingestion, sent in as many hours of a day as it runs',
          `${facts.customMetrics}`,
        ],
        ['days for which logs are kept', `${facts.logRetentionDays}`],
      ],
    ),
    '### Assumed',
    'Nobody can measure these before there are readers.',
    markdownTable(['What', 'Value'], assumptionRows()),
    'The share that the edge answers follows from the ages: if requests for an address come at random to a place of the edge, of n + 1 all but the first are answered there, where n is how many come on average within the age of an answer. So few readers share little, and many nearly all.',
  ].join('\n\n');
}

function assumptionRows(): readonly (readonly [string, string])[] {
  const percent = (share: number) => `${share * 100} %`;
  return [
    [
      "reads that are the dashboard's first question, the rest `GET /movers`",
      percent(assumed.dashboardShare),
    ],
    [
      'different addresses that are asked for: of `GET /movers`, of the dashboard',
      `${assumed.moversAddresses}, ${assumed.latestAddresses}`,
    ],
    ['places of the edge that keep answers of their own', `${assumed.edgePlaces}`],
    ['the busiest second, to the average one', `${assumed.peakFactor} times`],
    ["first visits among the dashboard's reads", percent(assumed.firstVisitShare)],
    [
      'files and bytes of a first visit',
      `${assumed.firstVisitFiles}, ${count(assumed.firstVisitBytes)}`,
    ],
    ['files that the edge has', percent(assumed.fileHitRate)],
    ['bytes of headers and TLS around an answer', count(assumed.bytesAroundAnswer)],
    [
      'seconds of the function: `GET /movers`, the dashboard',
      `${assumed.moversSeconds}, ${assumed.latestSeconds}`,
    ],
    [
      'cold starts, and their seconds on top',
      `${percent(assumed.coldShare)}, ${assumed.coldSeconds}`,
    ],
    ['seconds of a run of the ingestion', `${assumed.ingestSeconds}`],
    [
      'bytes of log: of a read, of a run',
      `${count(assumed.logBytesOfRead)}, ${count(assumed.logBytesOfRun)}`,
    ],
    ['years of records in the table', `${assumed.yearsKept}`],
    ['mails of alarms a month', `${assumed.mailsAMonth}`],
    [
      'files uploaded a month, bytes in the bucket',
      `${assumed.sitePuts}, ${count(assumed.siteBytes)}`,
    ],
  ];
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
