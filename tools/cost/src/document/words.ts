import { type MeasuredRead } from '../measured/measured';

/** US dollars, to the cent, and to the dollar from a hundred on. */
export function dollars(usd: number): string {
  if (usd === 0) return '0';
  if (usd < 0.005) return '< $0.01';
  const digits = usd < 100 ? 2 : 0;
  return `$${usd.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}

/** `1 million reads`. */
export function readsOf(reads: number): string {
  if (reads >= 1_000_000) return `${reads / 1_000_000} million reads`;
  return reads >= 1_000 ? `${reads / 1_000} thousand reads` : `${reads} reads`;
}

/** A number with three digits that matter. */
export function rounded(value: number): string {
  const digits = value >= 100 ? Math.round(value) : Number(value.toPrecision(2));
  return digits.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}

/** A table of Markdown, to be formatted. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `1 call`, `31 calls` to the store. */
export function calls({ bill }: MeasuredRead): string {
  return bill.calls === 1 ? '1 call' : `${bill.calls} calls`;
}
