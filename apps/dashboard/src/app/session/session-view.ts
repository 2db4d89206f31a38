import { Component, computed, effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type LatestQueryVariables } from '@tre/movers-contract';
import { AddressBar } from '../address/address-bar';
import { BROWSER } from '../questions/browser';
import { QuestionFeed } from '../questions/question-feed';
import { latestQuestion, type LatestSession } from './latest-answer';
import { sessionText } from '../text/session-text';
import { shellText } from '../text/shell-text';
import { stateText } from '../text/state-text';
import { SessionChart } from '../chart/session-chart';
import { chartText } from '../text/chart-text';
import { instantText, type Reading } from '../wording/instant-text';
import { percentText } from '../wording/percent-text';
import { comingSentences } from './coming-sentences';
import { FailureNotice } from '../frame/failure-notice';
import { winnerOn } from './ranked-board';
import { TopMover } from './top-mover';
import { WatchlistBoard } from './watchlist-board';
import { watchlistRows } from './watchlist-rows';
import { winnerBars } from './winner-bars';
import { winnerRows } from './winner-rows';
import { WinnersTable } from './winners-table';

/** From here on the chart stands beside the watchlist, not below it. */
const LONG_BOARD = 12;

/** The question is the same for both bases, so that changing the basis asks for nothing. */
const VARIABLES: LatestQueryVariables = {
  sessions: 20,
  basis: 'PREVIOUS_CLOSE',
  otherBasis: 'OPEN',
};

/** The latest session: its top mover, its watchlist, and the top movers of the sessions before. */
@Component({
  selector: 'tre-session-view',
  imports: [FailureNotice, SessionChart, TopMover, WatchlistBoard, WinnersTable],
  host: { class: 'session-view', '[attr.aria-busy]': 'feed.asking()' },
  template: `
    @let reading = this.reading();
    @let shown = this.shown();
    @if (feed.failure(); as failure) {
      <tre-failure-notice
        [failure]="failure"
        [shownFrom]="feed.held()?.at"
        [reading]="reading"
        (retry)="feed.ask()"
      />
    }
    @if (shown && reading) {
      <tre-top-mover
        [answer]="shown.answer"
        [session]="shown.session"
        [basis]="shown.basis"
        [reading]="reading"
      />
      <div class="cards" [class.long]="shown.watchlist.ranked.length > longBoard">
        <tre-watchlist-board [rows]="shown.watchlist" [basis]="shown.basis" />
        <section class="card chart-card" aria-labelledby="chart-title">
          <h2 id="chart-title">
            {{ text.winnersChart(shown.winners.length) }}
            <span class="aside">{{ text.basis[shown.basis] }}</span>
          </h2>
          @defer (on viewport; prefetch on idle) {
            <tre-session-chart
              [picture]="shown.bars"
              [label]="text.winnersChart(shown.winners.length)"
            />
          } @placeholder {
            <p class="chart-stand-in">{{ text.chartLoading }}</p>
          } @error {
            <p class="chart-stand-in">{{ text.chartFailed }}</p>
          }
        </section>
        <tre-winners-table [rows]="shown.winners" [basis]="shown.basis" />
      </div>
      <footer class="fine">{{ provenance(shown.session, reading) }}</footer>
    } @else if (empty(); as sentences) {
      <div class="statement">
        <h1>{{ text.empty }}</h1>
        @for (sentence of sentences; track $index) {
          <p>{{ sentence }}</p>
        }
      </div>
    } @else {
      <div class="statement">
        <h1>{{ text.latest }}</h1>
        <p role="status">{{ feed.failure() ? text.nothingYet : text.loading }}</p>
      </div>
    }
  `,
})
export class SessionView {
  protected readonly text = { ...sessionText, ...shellText, ...stateText, ...chartText };
  protected readonly longBoard = LONG_BOARD;
  protected readonly feed = new QuestionFeed(latestQuestion, () => VARIABLES);
  readonly #bar = inject(AddressBar);
  readonly #timeZone = inject(BROWSER).timeZone;

  protected readonly reading = computed<Reading | undefined>(() => {
    const at = this.feed.now();
    return at && { at, timeZone: this.#timeZone };
  });

  protected readonly shown = computed(() => {
    const answer = this.feed.held()?.answer;
    const session = answer?.latestSession;
    if (!answer || !session) return undefined;
    const basis = this.#bar.basis();
    const winners = winnerRows(answer, basis);
    return {
      answer,
      session,
      basis,
      watchlist: watchlistRows(answer, session, basis),
      winners,
      bars: winnerBars(winners),
    };
  });

  /** What is said where the API answers and has no session yet. */
  protected readonly empty = computed(() => {
    const answer = this.feed.held()?.answer;
    const reading = this.reading();
    if (!answer || !reading || answer.latestSession !== null) return undefined;
    return [
      ...comingSentences(answer.dataStatus, undefined, reading),
      sessionText.watching(answer.watchlist.map(({ symbol }) => symbol)),
    ];
  });

  constructor() {
    const title = inject(Title);
    effect(() => {
      const shown = this.shown();
      const winner = shown && winnerOn(shown.basis, shown.session);
      title.setTitle(
        winner
          ? shellText.title(`${winner.symbol} ${percentText(winner.changePercent)}`)
          : shellText.app,
      );
    });
  }
  protected provenance({ source, fetchedAt }: LatestSession, reading: Reading): string {
    return stateText.prices(stateText.source[source], instantText(fetchedAt, reading));
  }
}
