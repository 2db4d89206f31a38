import { Component, computed, effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { ViewActions } from '../actions/view-actions';
import { AddressBar } from '../address/address-bar';
import { lateChart, lateChartTable } from '../chart/late-chart';
import { FailureNotice } from '../frame/failure-notice';
import { Later } from '../later/later';
import { BROWSER } from '../questions/browser';
import { QuestionFeed } from '../questions/question-feed';
import { sessionText } from '../text/session-text';
import { shellText } from '../text/shell-text';
import { stateText } from '../text/state-text';
import { instantText, type Reading } from '../wording/instant-text';
import { percentText } from '../wording/percent-text';
import { Sentence } from '../wording/sentence';
import { fullSessionDateText } from '../wording/session-date-text';
import { askedDayWords } from './asked-day';
import { comingSentences } from './coming-sentences';
import { LastVisit } from './last-visit';
import { winnerOn } from './ranked-board';
import {
  latestQuestion,
  latestVariables,
  sessionQuestion,
  sessionVariables,
  type ShownSession,
} from './session-answer';
import { sessionExport } from './session-export';
import { SessionSteps } from './session-steps';
import { sinceLastVisit } from './since-last-visit';
import { TopMover } from './top-mover';
import { WatchlistBoard } from './watchlist-board';
import { watchlistRows } from './watchlist-rows';
import { winnerBars } from './winner-bars';
import { winnerRows } from './winner-rows';

/** Fewer sessions fill no column of their own. */
const FILLED_COLUMN = 10;
/** A row of the map with the space below it, in pixels. */
const MAP_ROW_HEIGHT = 28;

/** A session, the latest or that of a date: its top mover, its watchlist, and the sessions before. */
@Component({
  selector: 'tre-session-view',
  imports: [
    FailureNotice,
    Later,
    RouterLink,
    Sentence,
    SessionSteps,
    TopMover,
    ViewActions,
    WatchlistBoard,
  ],
  host: { class: 'session-view', '[attr.aria-busy]': 'feed().asking()' },
  template: `
    @let reading = this.reading();
    @let shown = this.shown();
    <tre-failure-notice [feed]="feed()" />
    @if (shown && reading) {
      <tre-top-mover
        [answer]="shown.answer"
        [session]="shown.session"
        [basis]="shown.basis"
        [reading]="reading"
      >
        <tre-view-actions [export]="shown.export" />
      </tre-top-mover>
      @if (news(); as words) {
        <p class="news"><tre-sentence [words]="words" /></p>
      }
      <div class="cards" [attr.data-sessions]="shown.sessions">
        <tre-watchlist-board [rows]="shown.watchlist" [basis]="shown.basis" />
        @if (shown.answer.rows.length > 0) {
          <tre-later
            class="card"
            when="idle"
            [load]="lateMap"
            [inputs]="{ shown }"
            [height]="shown.answer.rows.length * mapRowHeight"
          />
        }
        <section class="card chart-card" aria-labelledby="chart-title">
          <h2 id="chart-title">
            {{ shown.chart.label }}
            <span class="aside">{{ text.basis[shown.basis] }}</span>
          </h2>
          <tre-later [load]="lateChart" [inputs]="shown.chart" />
          <tre-later when="idle" [load]="lateChartTable" [inputs]="shown.chart" />
        </section>
      </div>
      <footer class="fine">{{ provenance(shown.session, reading) }}</footer>
    } @else if (absent(); as absent) {
      <div class="statement">
        <h1>{{ absent.heading }}</h1>
        @if (absent.day; as day) {
          <tre-session-steps [date]="day" [status]="absent.status" />
        }
        @for (sentence of absent.sentences; track $index) {
          <p><tre-sentence [words]="sentence" /></p>
        }
        @if (absent.instead; as instead) {
          <p>
            {{ text.lastSession }}
            <a [routerLink]="['/session', instead.date]" [queryParams]="bar.carried()">{{
              instead.words
            }}</a>
          </p>
        }
      </div>
    } @else {
      <div class="statement waiting">
        <h1>{{ heading() }}</h1>
        <p role="status">{{ feed().failure() ? text.nothingYet : text.loading }}</p>
      </div>
    }
  `,
})
export class SessionView {
  protected readonly text = { ...sessionText, ...shellText, ...stateText };
  protected readonly mapRowHeight = MAP_ROW_HEIGHT;
  protected readonly lateChart = lateChart;
  protected readonly lateChartTable = lateChartTable;
  protected readonly lateMap = () => import('./map-card').then(({ MapCard }) => MapCard);
  protected readonly bar = inject(AddressBar);
  readonly #visit = inject(LastVisit);
  readonly #timeZone = inject(BROWSER).timeZone;
  readonly #date = computed(() => this.bar.address().date);

  readonly #latest = new QuestionFeed(latestQuestion, () =>
    this.#date() === undefined ? latestVariables : undefined,
  );
  readonly #dated = new QuestionFeed(sessionQuestion, () => {
    const date = this.#date();
    return date && sessionVariables(date);
  });

  protected readonly feed = computed(() =>
    this.#date() === undefined ? this.#latest : this.#dated,
  );

  protected readonly heading = computed(() => {
    const date = this.#date();
    return date === undefined ? sessionText.latest : fullSessionDateText(date);
  });

  protected readonly reading = computed<Reading | undefined>(() => {
    const at = this.feed().now();
    return at && { at, timeZone: this.#timeZone };
  });

  protected readonly shown = computed(() => {
    const answer = this.feed().held()?.answer;
    const session = answer?.shown;
    if (!answer || !session) return undefined;
    const basis = this.bar.basis();
    const winners = winnerRows(answer, basis);
    return {
      answer,
      session,
      basis,
      watchlist: watchlistRows(answer, session, basis),
      sessions: winners.length < FILLED_COLUMN ? 'few' : 'many',
      winners,
      chart: { picture: winnerBars(winners), label: sessionText.winnersChart(winners.length) },
      export: sessionExport(session, basis),
    };
  });

  /** What happened since the reader was here, told on the latest session only. */
  protected readonly news = computed(() => {
    const shown = this.shown();
    return shown && shown.answer.day === null
      ? sinceLastVisit(shown.winners, this.#visit.session)
      : undefined;
  });

  /** What is said where the API answers and has no session: none yet, or none of the date. */
  protected readonly absent = computed(() => {
    const answer = this.feed().held()?.answer;
    const reading = this.reading();
    if (!answer || !reading || answer.shown !== null) return undefined;
    const { day, dataStatus: status } = answer;
    if (day !== null) return { ...askedDayWords(answer, day, reading), day: day.date, status };
    return {
      heading: sessionText.empty,
      sentences: [
        ...comingSentences(status, undefined, reading),
        sessionText.watching(answer.watchlist.map(({ symbol }) => symbol)),
      ],
      instead: undefined,
      day: undefined,
      status,
    };
  });

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(this.#title()));
    effect(() => {
      const shown = this.shown();
      if (shown?.answer.day === null) this.#visit.saw(shown.session.date);
    });
  }

  protected provenance({ source, fetchedAt }: ShownSession, reading: Reading): string {
    return stateText.prices(source, instantText(fetchedAt, reading));
  }

  #title(): string {
    const shown = this.shown();
    const winner = shown && winnerOn(shown.basis, shown.session);
    const date = this.#date();
    if (!winner) return date === undefined ? shellText.app : shellText.title(this.heading());
    const headline = `${winner.symbol} ${percentText(winner.changePercent)}`;
    return shellText.title(
      date === undefined ? headline : `${headline}, ${fullSessionDateText(date)}`,
    );
  }
}
