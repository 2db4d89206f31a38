import { Component, computed, inject } from '@angular/core';
import { type SymbolQueryVariables } from '@tre/movers-contract';
import { ViewActions } from '../actions/view-actions';
import { type ViewExport } from '../actions/view-export';
import { AddressBar } from '../address/address-bar';
import { lateChart, lateChartTable } from '../chart/late-chart';
import { ViewFrame } from '../frame/view-frame';
import { Later } from '../later/later';
import { graphqlBasis } from '../questions/graphql-enums';
import { questionAddress } from '../questions/question';
import { rangeChoice, type RangeName } from '../ranges/range-choice';
import { RangeHead } from '../ranges/range-head';
import { rangeExtent, rangeName } from '../ranges/range-text';
import { RangedFeed } from '../ranges/ranged-feed';
import { joined } from '../text/joined';
import { shellText } from '../text/shell-text';
import { symbolText } from '../text/symbol-text';
import { symbolQuestion } from './symbol-answer';
import { symbolBoard } from './symbol-board';
import { symbolExport } from './symbol-export';
import { MovesTable } from './moves-table';
import { SymbolHead } from './symbol-head';
import { SymbolSelect } from './symbol-select';

const OFFERED: readonly RangeName[] = ['sessions', 'week', 'month', 'quarter', 'yearToDate'];
const FALLBACK: RangeName = 'sessions';
/** The API tells of no more dates at once. */
const MOST_DATES = 366;

/** One symbol: how far it moved, beside the others, session by session, and where it was the top mover. */
@Component({
  selector: 'tre-symbol-view',
  imports: [Later, MovesTable, RangeHead, SymbolHead, SymbolSelect, ViewActions, ViewFrame],
  template: `
    <tre-view-frame [heading]="heading()" [title]="title()" [feed]="feed">
      <div head class="symbol-tags">
        @if (shown()?.answer; as answer) {
          @if (answer.symbol.name !== null) {
            <span class="subject">{{ answer.symbol.name }}</span>
          }
          @if (!answer.symbol.isWatched) {
            <span class="chip">{{ text.notWatched }}</span>
          }
        }
      </div>
      <div head class="symbol-tools">
        @if (feed.footing(); as footing) {
          <tre-symbol-select [symbol]="ticker()" [watchlist]="footing.watchlist" />
        }
      </div>
      @if (export(); as export) {
        <tre-view-actions [export]="export" />
      }
      @if (ticker() === undefined) {
        <p class="range-title">{{ text.noTicker }}</p>
      } @else if (feed.shown() || feed.held() || feed.failure()) {
        <tre-range-head
          [feed]="feed"
          [choice]="choice()"
          [offered]="offered"
          [fallback]="fallback"
          [mostDates]="mostDates"
        />
      }
      @if (board(); as board) {
        <tre-symbol-head [headline]="board.headline" [last]="board.last" />
        <div class="cards">
          <section class="card chart-card line-card" aria-labelledby="line-title">
            <h2 id="line-title">
              {{ text.line }}
              <span class="aside">{{
                board.lines.picture.others.length > 0 ? text.lineAside(heading()) : text.lineAlone
              }}</span>
            </h2>
            <tre-later [load]="lateChart" [inputs]="board.lines" />
            <tre-later when="idle" [load]="lateChartTable" [inputs]="board.lines" />
          </section>
          <section class="card chart-card bar-card" aria-labelledby="bar-title">
            <h2 id="bar-title">
              {{ text.changes }}
              <span class="aside">{{ barAside() }}</span>
            </h2>
            <tre-later [load]="lateChart" [inputs]="board.bars" />
            <tre-later when="idle" [load]="lateChartTable" [inputs]="board.bars" />
          </section>
          <tre-moves-table
            name="rises"
            [heading]="text.largestRises"
            [sessions]="board.rises"
            [none]="text.noRises"
          />
          <tre-moves-table
            name="falls"
            [heading]="text.largestFalls"
            [sessions]="board.falls"
            [none]="text.noFalls"
          />
          <tre-moves-table
            name="won"
            [heading]="text.won"
            [aside]="text.newestOf(board.won.length, board.wins)"
            [sessions]="board.won"
            [none]="text.neverWon"
          />
        </div>
      } @else if (unknown(); as words) {
        <p class="range-title" role="status">{{ words }}</p>
      }
    </tre-view-frame>
  `,
})
export class SymbolView {
  protected readonly text = symbolText;
  protected readonly lateChart = lateChart;
  protected readonly lateChartTable = lateChartTable;
  protected readonly offered = OFFERED;
  protected readonly fallback = FALLBACK;
  protected readonly mostDates = MOST_DATES;
  protected readonly bar = inject(AddressBar);

  protected readonly ticker = computed(() => this.bar.address().ticker);
  protected readonly choice = computed(() => rangeChoice(this.bar.address(), FALLBACK));

  protected readonly feed = new RangedFeed({
    question: symbolQuestion,
    choice: this.choice,
    mostDates: MOST_DATES,
    variables: ({ from, to }): SymbolQueryVariables | undefined => {
      const ticker = this.ticker();
      return ticker && { ticker, from, to, basis: graphqlBasis(this.bar.basis()) };
    },
  });

  protected readonly heading = computed(
    () => this.shown()?.answer.symbol.symbol ?? this.ticker() ?? symbolText.heading,
  );

  protected readonly shown = this.feed.shown;

  protected readonly board = computed(() => {
    const shown = this.shown();
    if (shown === undefined || shown.answer.symbol.sessions.length === 0) return undefined;
    return symbolBoard(shown.answer, shown.range, this.bar.basis());
  });

  /** What is said where no record of the range knows the symbol. */
  protected readonly unknown = computed(() => {
    const shown = this.shown();
    if (shown === undefined) return undefined;
    const { symbol, watchlist } = shown.answer;
    const none = symbolText.unrecorded(symbol.symbol, rangeName(shown.range, shown.records));
    return symbol.isWatched
      ? none
      : `${none} ${symbolText.watchedNow(joined(watchlist.map((company) => company.symbol)))}`;
  });

  protected readonly barAside = computed(
    () => `${shellText.basis[this.bar.basis()]}, ${symbolText.marked}`,
  );

  protected readonly title = computed(() => {
    const shown = this.shown();
    return shown === undefined
      ? this.heading()
      : symbolText.headingOf(this.heading(), rangeName(shown.range, shown.records));
  });

  protected readonly export = computed<ViewExport | undefined>(() => {
    const [shown, variables] = [this.shown(), this.feed.variables()];
    if (shown === undefined || variables === undefined) return undefined;
    return {
      title: this.title(),
      dates: rangeExtent(shown.range),
      api: questionAddress(symbolQuestion, variables),
      rows: () => symbolExport(shown.answer),
    };
  });
}
