import { type ViewExport } from '../actions/view-export';
import { questionAddress } from '../questions/question';
import { dataText } from '../text/data-text';
import { fullSessionDateText } from '../wording/session-date-text';
import { dataQuestion, wholeHistory, type DataAnswer } from './data-answer';

/** What can be taken from the view of the data: a row a session that is missing or was corrected. */
export function dataExport({ coverage, corrections, dataStatus }: DataAnswer): ViewExport {
  const { firstSession, latestSession } = dataStatus;
  const missing = coverage.missingSessions.map((date) => [date, 'missing', null, null, null]);
  const corrected = corrections.flatMap(({ date, history }) =>
    history.map(({ at, cause, symbol, changePercent }) => [
      date,
      cause.toLowerCase(),
      symbol,
      changePercent,
      at.toISOString(),
    ]),
  );
  return {
    title: dataText.gapsAndCorrections,
    dates:
      firstSession && latestSession
        ? `${fullSessionDateText(firstSession)} – ${fullSessionDateText(latestSession)}`
        : '',
    api: questionAddress(dataQuestion, wholeHistory),
    rows: () => [['date', 'what', 'symbol', 'changePercent', 'at'], ...missing, ...corrected],
  };
}
