import { Component, computed, inject } from '@angular/core';
import { type StandingsQueryVariables } from '@tre/movers-contract';
import { ViewActions } from '../actions/view-actions';
import { type ViewExport } from '../actions/view-export';
import { AddressBar } from '../address/address-bar';
import { ViewFrame } from '../frame/view-frame';
import { questionAddress } from '../questions/question';
import { graphqlBasis, graphqlDirection } from '../questions/graphql-enums';
import { rangeChoice, type RangeName } from '../ranges/range-choice';
import { RangeHead } from '../ranges/range-head';
import { rangeExtent, rangeName } from '../ranges/range-text';
import { RangedFeed } from '../ranges/ranged-feed';
import { standingsText } from '../text/standings-text';
import { Sentence } from '../wording/sentence';
import { coverageNotes } from './coverage-notes';
import { moverRows } from './mover-rows';
import { MoversBoard } from './movers-board';
import { standingRows } from './standing-rows';
import { standingsExport } from './standings-export';
import { standingsFacts } from './standings-facts';
import { standingsQuestion } from './standings-answer';
import { WinsBoard } from './wins-board';

const OFFERED: readonly RangeName[] = ['week', 'month', 'quarter', 'yearToDate'];
const FALLBACK: RangeName = 'quarter';
/** Of longer ranges the API compounds no moves. */
const MOST_SESSIONS = 366;

/** Who moved farthest and who was the top mover how often, over a period or any range. */
@Component({
  selector: 'tre-standings-view',
  imports: [MoversBoard, RangeHead, Sentence, ViewActions, ViewFrame, WinsBoard],
  template: `
    <tre-view-frame [heading]="text.heading" [title]="title()" [feed]="feed">
      @if (export(); as export) {
        <tre-view-actions [export]="export" />
      }
      @if (feed.shown() || feed.held() || feed.failure()) {
        <tre-range-head
          [feed]="feed"
          [choice]="choice()"
          [offered]="offered"
          [fallback]="fallback"
          [notes]="notes()"
        />
      }
      @if (board(); as board) {
        <ul class="standings-facts">
          @for (fact of board.facts; track fact) {
            <li><tre-sentence [words]="fact" /></li>
          }
        </ul>
        <div class="cards">
          <tre-movers-board [rows]="board.movers" />
          <tre-wins-board [rows]="board.wins" [basis]="bar.basis()" />
        </div>
      }
    </tre-view-frame>
  `,
})
export class StandingsView {
  protected readonly text = standingsText;
  protected readonly offered = OFFERED;
  protected readonly fallback = FALLBACK;
  protected readonly bar = inject(AddressBar);

  protected readonly choice = computed(() => rangeChoice(this.bar.address(), FALLBACK));

  protected readonly feed = new RangedFeed({
    question: standingsQuestion,
    choice: this.choice,
    mostDates: Infinity,
    variables: ({ from, to, sessions }): StandingsQueryVariables => ({
      from,
      to,
      basis: graphqlBasis(this.bar.basis()),
      direction: graphqlDirection(this.bar.address().direction),
      withMovers: sessions.length <= MOST_SESSIONS,
    }),
  });

  protected readonly board = computed(() => {
    const answer = this.feed.shown()?.answer;
    return (
      answer && {
        facts: standingsFacts(answer),
        movers: answer.rangeMovers && moverRows(answer.rangeMovers.movers, answer.watchlist),
        wins: standingRows(answer.leaderboard.standings, answer.watchlist),
      }
    );
  });

  protected readonly notes = computed(() => {
    const answer = this.feed.shown()?.answer;
    return answer === undefined ? [] : coverageNotes(answer.coverage);
  });

  readonly #rangeName = computed(() => {
    const shown = this.feed.shown();
    return shown && rangeName(shown.range, shown.records);
  });

  protected readonly title = computed(() => {
    const name = this.#rangeName();
    return name === undefined ? standingsText.heading : standingsText.headingOf(name);
  });

  protected readonly export = computed<ViewExport | undefined>(() => {
    const [shown, variables] = [this.feed.shown(), this.feed.variables()];
    if (shown === undefined || variables === undefined) return undefined;
    return {
      title: this.title(),
      dates: rangeExtent(shown.range),
      api: questionAddress(standingsQuestion, variables),
      rows: () => standingsExport(shown.answer),
    };
  });
}
