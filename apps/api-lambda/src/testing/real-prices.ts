import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Prices } from './published-sessions';

const FILE = join(
  process.env['TRE_TRUTH_DIR'] ?? join(__dirname, '../../../../../shared'),
  'prices/nasdaq100-daily-2025-06-02_2025-08-29.csv',
);

/** Whether the file of real prices is there: fresh clones have none. */
export const hasRealPrices = existsSync(FILE);

/** Real bars of the symbols by date, oldest first, as the file has them. */
export function realPrices(symbols: readonly string[]): Readonly<Record<string, Prices>> {
  const byDate: Record<string, Record<string, readonly [number, number, number]>> = {};
  for (const line of readFileSync(FILE, 'utf8').trim().split('\n').slice(1)) {
    const [date = '', symbol = '', open, , , close, volume] = line.split(',');
    if (!symbols.includes(symbol)) continue;
    (byDate[date] ??= {})[symbol] = [Number(open), Number(close), Number(volume)];
  }
  return byDate;
}
