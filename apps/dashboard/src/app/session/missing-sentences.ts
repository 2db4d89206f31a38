import { type ShownSession } from './session-answer';
import { stateText } from '../text/state-text';
import { percentText } from '../wording/percent-text';

type Missing = ShownSession['missing'][number];

const REASONS = ['NO_BAR', 'NO_PREVIOUS_CLOSE', 'INVALID_BAR', 'GONE'] as const;

/** Who of the watchlist does not rank, and whether that can still change the top. */
export function missingSentences(
  session: ShownSession,
  holdBeyondPercent: number,
): readonly string[] {
  const { status, missing, board, watchlistSize } = session;
  if (missing.length === 0) return [];
  const held = missing.filter(isHeld).map((one) => heldSentence(one, holdBeyondPercent));
  if (status === 'FINAL')
    return [...REASONS.flatMap((reason) => because(reason, missing)), ...held];
  const waited = missing.filter((one) => one.reason !== 'GONE' && !isHeld(one));
  const couldStillTop =
    waited.length === 0 ? [] : [stateText.couldStillTop(waited.map(({ symbol }) => symbol))];
  const ranked = stateText.rankedOf(board.length, watchlistSize);
  return [[ranked, ...couldStillTop, ...held].join(' '), ...because('GONE', missing)];
}

function isHeld({ reason }: Missing): boolean {
  return reason === 'HELD' || reason === 'UNREFLECTED_SPLIT';
}

function because(reason: (typeof REASONS)[number], missing: readonly Missing[]): readonly string[] {
  const symbols = missing.filter((one) => one.reason === reason).map(({ symbol }) => symbol);
  return symbols.length === 0 ? [] : [stateText.missing[reason](symbols)];
}

function heldSentence(
  { symbol, reason, changePercent }: Missing,
  holdBeyondPercent: number,
): string {
  const headline = changePercent === null ? symbol : `${symbol} ${percentText(changePercent)}`;
  if (reason === 'UNREFLECTED_SPLIT') return stateText.unreflectedSplit(headline);
  return stateText.held(headline, `${holdBeyondPercent}\u2009%`);
}
