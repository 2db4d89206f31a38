import { addDays, newYorkDate, newYorkInstant } from '@tre/movers-domain';
import { comingSentences } from '../session/coming-sentences';
import { nextTry } from '../session/next-try';
import { dataText } from '../text/data-text';
import { stateText } from '../text/state-text';
import { instantText, laterInstantText, type Reading } from '../wording/instant-text';
import { amountText } from '../wording/percent-text';
import { fullSessionDateText, possessiveDateText } from '../wording/session-date-text';
import { type DataAnswer } from './data-answer';

/** A figure of the coverage and what it counts. */
export interface CoverageFigure {
  readonly term: string;
  readonly count: string;
}

/** Something to know of the coverage, and what about. */
export interface CoverageFact {
  readonly term: string;
  readonly sentences: readonly string[];
}

/** How many sessions there are and of which kind; kinds of which there is none are left out. */
export function coverageFigures({ coverage, dataStatus }: DataAnswer): readonly CoverageFigure[] {
  if (dataStatus.firstSession === null) return [];
  const { sessions, final, provisional, corrected, missingSessions } = coverage;
  const figure = (term: string, count: number) => ({ term, count: grouped.format(count) });
  const some = (term: string, count: number) => (count === 0 ? [] : [figure(term, count)]);
  return [
    figure(dataText.sessions, sessions),
    figure(dataText.final, final),
    ...some(dataText.provisional, provisional),
    ...some(dataText.correctedCount, corrected),
    ...some(dataText.missing, missingSessions.length),
  ];
}

/** How far the records reach, where prices come from, who is watched, and when more is due. */
export function coverageFacts(
  { dataStatus, latestSession: newest, rules, watchlist }: DataAnswer,
  reading: Reading,
): readonly CoverageFact[] {
  const { firstSession, latestSession, schedule } = dataStatus;
  const { dueAt, daysAfterSession, catchUps } = schedule;
  const { facts: terms } = dataText;
  return [
    {
      term: terms.reach,
      sentences: [
        firstSession === null || latestSession === null
          ? dataText.empty
          : dataText.reach(fullSessionDateText(firstSession), fullSessionDateText(latestSession)),
      ],
    },
    { term: terms.late, sentences: lateSentences(dataStatus, reading) },
    {
      term: terms.next,
      sentences: comingSentences(dataStatus, latestSession ?? undefined, reading),
    },
    {
      term: terms.schedule,
      sentences: [
        dataText.schedule(dueAt, daysAfterSession === 0 ? 'same' : 'next'),
        ...(catchUps.length === 0 ? [] : [dataText.catchUps(catchUps)]),
        dataText.heldBeyond(amountText(rules.holdBeyondPercent)),
      ],
    },
    {
      term: terms.prices,
      sentences: [
        ...(newest === null
          ? []
          : [
              dataText.source[newest.source],
              dataText.fetched(newest.source, instantText(newest.fetchedAt, reading)),
            ]),
        ...(rules.publicBars ? [] : [dataText.withheld]),
      ],
    },
    { term: terms.watchlist, sentences: [watchlist.map(({ symbol }) => symbol).join(', ')] },
  ].filter(({ sentences }) => sentences.length > 0);
}

function lateSentences(
  { punctuality, expectedSession, schedule }: DataAnswer['dataStatus'],
  reading: Reading,
): readonly string[] {
  if (punctuality === 'OK') return [];
  const whose = possessiveDateText(expectedSession, newYorkDate(reading.at));
  const due = newYorkInstant(addDays(expectedSession, schedule.daysAfterSession), schedule.dueAt);
  return [
    stateText.wasDue(whose, instantText(due, reading)),
    dataText.nextTry(laterInstantText(nextTry(reading.at, schedule), due, reading)),
  ];
}

const grouped = new Intl.NumberFormat('en-US');
