const STEPS = [
  { from: 999_950_000, unit: 1e9, suffix: 'B' },
  { from: 999_950, unit: 1e6, suffix: 'M' },
  { from: 1000, unit: 1e3, suffix: 'K' },
];

/** A number of shares, short: `81.1M`, `1.2B`, `640`. */
export function volumeText(shares: number): string {
  const step = STEPS.find(({ from }) => shares >= from);
  return step === undefined
    ? String(Math.round(shares))
    : `${(shares / step.unit).toFixed(1)}${step.suffix}`;
}
