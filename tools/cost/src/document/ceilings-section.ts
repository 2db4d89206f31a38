import { assumptions } from '../model/assumptions';
import { type Ceiling, peakSecond } from '../model/ceilings';
import { type Edge } from '../model/monthly-use';
import { type CostInputs, SIZES } from './cost-inputs';
import { markdownTable, readsOf, rounded } from './words';

/** What would break first at each size, and what to change. */
export function ceilingsSection(inputs: CostInputs): string {
  const edges: readonly (readonly [Edge, string])[] = [
    ['caching', 'caching'],
    ['passing', 'passing everything on'],
  ];
  const rows = edges.flatMap(([edge, name]) =>
    SIZES.filter((reads) => reads > 0).map((reads) => {
      const peak = peakSecond(reads, { ...inputs, edge });
      return [
        readsOf(reads),
        name,
        rounded(peak.requestsPerSecond),
        ...verdict(peak.requestsPerSecond, peak.ceilings),
      ];
    }),
  );
  const { ceilings } = peakSecond(0, { ...inputs, edge: 'passing' });
  return [
    '## What breaks first',
    `The busiest second is taken to be ${assumptions.peakFactor} times the average one. What reaches the API then, and what it meets:`,
    markdownTable(['A month', 'Edge', 'Requests a second', 'What breaks', 'What to change'], rows),
    'The ceilings, lowest first, in requests to the API a second as they are mixed without a cache:',
    markdownTable(
      ['Ceiling', 'Requests a second', 'What to change'],
      ceilings.map(({ what, requestsPerSecond, remedy }) => [
        what,
        rounded(requestsPerSecond),
        remedy,
      ]),
    ),
    `A partition's share is reckoned as if all that a request reads lay in one: of the five records of a week that is likely, of the 260 sessions before it is not. Writes never come near: a day offers ${inputs.facts.dailyRuns * inputs.measured.sessionsARun} records. CloudFront takes 250,000 requests a second before anyone has to be asked.`,
  ].join('\n\n');
}

function verdict(peak: number, ceilings: readonly Ceiling[]): readonly [string, string] {
  const broken = ceilings.filter(({ requestsPerSecond }) => requestsPerSecond < peak);
  const [first] = ceilings;
  if (first === undefined) throw new Error('no ceiling');
  if (broken.length === 0) {
    return [
      `nothing; the lowest ceiling below is ${rounded(first.requestsPerSecond / peak)} times as high`,
      'nothing',
    ];
  }
  return [
    broken.map(({ what }, place) => `${place + 1}. ${what}`).join('<br>'),
    broken.map(({ remedy }, place) => `${place + 1}. ${remedy}`).join('<br>'),
  ];
}
