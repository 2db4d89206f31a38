import { newYorkDate, sessionsBetween } from '@tre/movers-domain';
import { clockOf, dataOverview, latestWinner, recordedSessions } from '../ask-api';
import { fillSpan } from '../backfill';
import { CommandError } from '../command-error';
import { firstSessionOfPlan } from '../plan-history';
import { type Target } from '../target';
import { tellIncomplete } from './tell-incomplete';

/** Whether a first back-fill had anything to fill. */
export type FirstFilling = 'filled' | 'nothing absent';

/** What a first back-fill works with. */
export interface FirstBackfill {
  readonly target: Target;
  readonly print: (line: string) => void;
  readonly sleep: (ms: number) => Promise<unknown>;
}

/** How often a new API is asked before it counts as broken: names take a while to spread, and answers are kept. */
const ASKED_AT_MOST = 40;
const PAUSE_MS = 3_000;

/**
 * Fills the two years that every plan serves, as far as sessions have no record, and waits until a winner is readable by
 * `GET /movers`.
 */
export async function firstBackfill({
  target,
  print,
  sleep,
}: FirstBackfill): Promise<FirstFilling> {
  const { expectedSession } = await patiently(() => dataOverview(target.apiUrl), sleep);
  const first = firstSessionOfPlan('free', newYorkDate(await clockOf(target.apiUrl)));
  const recorded = await recordedSessions(target.apiUrl, first, expectedSession);
  const sessions = sessionsBetween(first, expectedSession);
  const absent = sessions.filter((session) => !recorded.has(session));
  const [from, to] = [absent.at(0), absent.at(-1)];
  if (from === undefined || to === undefined) {
    print(`all ${sessions.length} sessions since ${first} have a record already`);
  } else {
    print(`back-filling: ${absent.length} of ${sessions.length} sessions have no record`);
    await tellIncomplete(() => fillSpan(target, { from, to }, print), print);
  }
  const { date, symbol, changePercent } = await patiently(() => shownWinner(target), sleep);
  print(`GET /movers answers: ${date} ${symbol} ${changePercent > 0 ? '+' : ''}${changePercent} %`);
  return absent.length > 0 ? 'filled' : 'nothing absent';
}

async function shownWinner({ apiUrl }: Target) {
  const winner = await latestWinner(apiUrl);
  if (winner !== undefined) return winner;
  throw new CommandError(
    `${apiUrl}/movers shows no winner of the last seven days: "npm run gaps" lists what is missing`,
  );
}

async function patiently<T>(ask: () => Promise<T>, sleep: FirstBackfill['sleep']): Promise<T> {
  for (let asked = 1; ; asked += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof CommandError) || asked === ASKED_AT_MOST) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
