import { type Basis } from '@tre/movers-domain';
import { type ViewExport } from '../actions/view-export';
import { shellText } from '../text/shell-text';
import { sessionText } from '../text/session-text';
import { fullSessionDateText } from '../wording/session-date-text';
import { rankedBoard } from './ranked-board';
import { type ShownSession } from './session-answer';

/** The watchlist of a session, to take away. */
export function sessionExport(session: ShownSession, basis: Basis): ViewExport {
  return {
    title: `${sessionText.watchlist}, ${shellText.basis[basis].toLowerCase()}`,
    dates: fullSessionDateText(session.date),
    api: `api/movers/${session.date}`,
    rows: () => [
      [
        'date',
        'symbol',
        'changePercent',
        'timesUsual',
        'close',
        'gapPercent',
        'volume',
        'relativeVolume',
      ],
      ...rankedBoard(session, basis).map(
        ({ symbol, change, timesUsual, close, gap, volume, relativeVolume }) => [
          session.date,
          symbol,
          change,
          timesUsual,
          close,
          gap,
          volume,
          relativeVolume,
        ],
      ),
    ],
  };
}
