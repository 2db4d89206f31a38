import { type Figures, faultsIn, ratioOf } from './figures';
import { type Memory } from './collected-memory';
import { type MixedRun } from './mixed-run';

/** One work at one concurrency. */
export interface LoadRow {
  readonly work: string;
  readonly concurrency: number;
  readonly product: Figures;
  readonly bare: Figures;
  /** Of the API function's processes together, after it. */
  readonly memory: Memory;
}

const HEAD = [
  ...['What', 'At once', 'Answers/s', 'p50 ms', 'p99 ms', 'Bare: answers/s', 'p50 ms', 'p99 ms'],
  ...['× bare', 'Heap MB', 'Resident MB', 'Errors'],
];

/** The rows as a table of Markdown. */
export function loadTable(rows: readonly LoadRow[]): string {
  const lines = rows.map(({ work, concurrency, product, bare, memory }) => [
    work,
    String(concurrency),
    ...speed(product),
    ...speed(bare),
    ratioOf(product, bare).toFixed(2),
    megabytes(memory.heap),
    megabytes(memory.resident),
    String(faultsIn(product) + faultsIn(bare)),
  ]);
  return [HEAD, HEAD.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** What the mixed run came to, as a sentence. */
export function describeMixed({ seconds, connections, figures, functionHeap }: MixedRun): string {
  const [perSecond, p50, p99] = speed(figures);
  return [
    `Mixed, ${seconds} s at ${connections} at once: ${figures.requests} answers, ${perSecond} a second,`,
    `p50 ${p50} ms, p99 ${p99} ms, ${faultsIn(figures)} errors; heap after forced collection`,
    `${megabytes(functionHeap.before)} MB in the third quarter, ${megabytes(functionHeap.last)} MB in the last:`,
    `${(functionHeap.change * 100).toFixed(1)} %`,
  ].join(' ');
}

/** What went wrong, one line each; none where all is well. */
export function complaints(rows: readonly LoadRow[], mixed: MixedRun): readonly string[] {
  const ofFigures = (where: string, { faults }: Figures) =>
    Object.entries(faults).map(([fault, times]) => `${where}: ${fault}, ${times} times`);
  return [
    ...rows.flatMap(({ work, concurrency, product, bare }) => [
      ...ofFigures(`${work} at ${concurrency}`, product),
      ...ofFigures(`the bare handler beside ${work} at ${concurrency}`, bare),
    ]),
    ...ofFigures('the mixed run', mixed.figures),
    ...(mixed.functionHeap.ok
      ? []
      : [`the heap drifted by ${(mixed.functionHeap.change * 100).toFixed(1)} %`]),
  ];
}

function speed({ perSecond, p50Ms, p99Ms }: Figures): readonly [string, string, string] {
  return [perSecond.toFixed(perSecond < 10 ? 1 : 0), p50Ms.toFixed(1), p99Ms.toFixed(1)];
}

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1);
}
