import { type DateSpan } from '@tre/movers-domain';
import { type ViewExport } from '../actions/view-export';
import { questionAddress } from '../questions/question';
import { fullSessionDateText } from '../wording/session-date-text';
import { yearQuestion, type YearAnswer } from './year-answer';

/** What can be taken from the calendar: a row a session, with its state and its top mover on both bases. */
export function yearExport({ days }: YearAnswer, span: DateSpan, title: string): ViewExport {
  const sessions = days.filter(({ session }) => session !== null);
  const [first] = sessions;
  const last = sessions.at(-1);
  return {
    title,
    dates:
      first && last ? `${fullSessionDateText(first.date)} – ${fullSessionDateText(last.date)}` : '',
    api: questionAddress(yearQuestion, span),
    rows: () => [
      ['date', 'status', 'symbol', 'changePercent', 'openSymbol', 'openChangePercent'],
      ...sessions.map(({ date, state, session }) => [
        date,
        state.toLowerCase(),
        session?.winner?.symbol ?? null,
        session?.winner?.changePercent ?? null,
        session?.openWinner?.symbol ?? null,
        session?.openWinner?.changePercent ?? null,
      ]),
    ],
  };
}
