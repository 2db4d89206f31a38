import { type BarPicture } from '../chart/chart-picture';
import { sessionText } from '../text/session-text';
import { stateText } from '../text/state-text';
import { symbolText } from '../text/symbol-text';
import { percentText } from '../wording/percent-text';
import { type SymbolSession } from './symbol-sessions';

/** A symbol's changes as signed bars: marked where it was the top mover, hollow while provisional. */
export function symbolBars(sessions: readonly SymbolSession[]): BarPicture {
  return {
    kind: 'bars',
    points: sessions.map((session) => ({
      date: session.date,
      headline: session.change === null ? '' : percentText(session.change),
      notes: notesOf(session),
      value: session.change,
      label: '',
      look: lookOf(session),
    })),
  };
}

function lookOf({ settled, place }: SymbolSession): 'solid' | 'hollow' | 'marked' {
  if (settled === 'provisional') return 'hollow';
  return place === 'top' ? 'marked' : 'solid';
}

function notesOf({ settled, place, missing, change }: SymbolSession): readonly string[] {
  return [
    ...(place === 'top' ? [symbolText.topMover] : []),
    ...(settled === 'provisional' ? [stateText.provisional] : []),
    ...(missing === null ? [] : [stateText.missingShort[missing]]),
    ...(missing === null && change === null ? [sessionText.noRecord] : []),
  ];
}
