import { Component, computed, effect, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { newYorkDate, previousSession, type TradingDate } from '@tre/movers-domain';
import { ViewActions } from '../actions/view-actions';
import { AddressBar } from '../address/address-bar';
import { ViewFrame } from '../frame/view-frame';
import { ApiClock } from '../questions/api-clock';
import { BROWSER } from '../questions/browser';
import { QuestionFeed } from '../questions/question-feed';
import { comingSentences } from '../session/coming-sentences';
import { shellText } from '../text/shell-text';
import { yearText } from '../text/year-text';
import { Sentence } from '../wording/sentence';
import { fullSessionDateText } from '../wording/session-date-text';
import { HeatScale } from './heat-scale';
import { monthBlocks, signsOf } from './month-blocks';
import { yearQuestion } from './year-answer';
import { YearCalendar } from './year-calendar';
import { yearExport } from './year-export';
import { yearSpan, yearsBetween } from './year-span';
import { yearTotals } from './year-totals';

/** The winners of a year, day by day: the last twelve months, or a calendar year. */
@Component({
  selector: 'tre-year-view',
  imports: [HeatScale, RouterLink, Sentence, ViewActions, ViewFrame, YearCalendar],
  template: `
    <tre-view-frame [heading]="text.heading(year())" [feed]="feed">
      @if (years().length > 0) {
        <nav head class="years" [attr.aria-label]="text.years">
          <a
            routerLink="/year"
            [queryParams]="bar.carried()"
            [attr.aria-current]="year() === undefined ? 'page' : null"
            >{{ text.latestYear }}</a
          >
          @for (one of years(); track one) {
            <a
              routerLink="/year"
              [queryParams]="inYear(one)"
              [attr.aria-current]="year() === one ? 'page' : null"
              >{{ one }}</a
            >
          }
        </nav>
      }
      @if (shown(); as shown) {
        <tre-view-actions [export]="shown.takeaway" />
      }
      @if (shown(); as shown) {
        @if (shown.blocks.length > 0) {
          <div class="year-head">
            <p class="totals">
              @for (sentence of shown.totals; track $index) {
                <tre-sentence [words]="sentence" />&ngsp;
              }
            </p>
            <div class="legend">
              <tre-heat-scale />
              @for (sign of shown.signs; track sign) {
                <span>{{ text.meaning[sign] }}</span>
              }
            </div>
          </div>
          <tre-year-calendar [blocks]="shown.blocks" [query]="query()" />
          <p class="fine">{{ shell.basisMeaning[bar.basis()] }}</p>
        }
      }
      @for (sentence of nothing(); track $index) {
        <p class="in-place"><tre-sentence [words]="sentence" /></p>
      }
    </tre-view-frame>
  `,
})
export class YearView {
  protected readonly text = yearText;
  protected readonly shell = shellText;
  protected readonly bar = inject(AddressBar);
  readonly #router = inject(Router);
  readonly #browser = inject(BROWSER);

  /** Until an answer tells it, the newest session is a guess that decides only what is asked for first. */
  readonly #newest = signal<TradingDate>(
    previousSession(newYorkDate(inject(ApiClock).now() ?? this.#browser.deviceNow())),
  );
  protected readonly year = computed(() => this.bar.address().year);
  protected readonly feed = new QuestionFeed(yearQuestion, () =>
    yearSpan(this.year(), this.#newest()),
  );

  protected readonly years = computed(() => {
    const status = this.feed.held()?.answer.dataStatus;
    return status ? yearsBetween(status.firstSession, status.latestSession) : [];
  });

  protected readonly shown = computed(() => {
    const held = this.feed.held();
    const now = this.feed.now();
    if (!held || !now) return undefined;
    const { answer } = held;
    const basis = this.bar.basis();
    const blocks = monthBlocks(answer, basis, newYorkDate(now));
    return {
      blocks,
      signs: signsOf(blocks),
      totals: yearTotals(answer, basis),
      takeaway: yearExport(answer, held.variables, yearText.heading(this.year())),
    };
  });

  /** What is said in place of a calendar. */
  protected readonly nothing = computed<readonly string[]>(() => {
    const answer = this.feed.held()?.answer;
    const at = this.feed.now();
    if (!answer || !at || this.shown()?.blocks.length !== 0) return [];
    const { firstSession, latestSession } = answer.dataStatus;
    if (firstSession === null || latestSession === null) {
      const reading = { at, timeZone: this.#browser.timeZone };
      return [yearText.empty, ...comingSentences(answer.dataStatus, undefined, reading)];
    }
    return [
      yearText.noneInYear(this.year()),
      yearText.covered(fullSessionDateText(firstSession), fullSessionDateText(latestSession)),
    ];
  });

  /** What goes along to a session's address. */
  protected readonly query = computed(() => {
    const tree = this.#router.createUrlTree([], { queryParams: this.bar.carried() });
    const url = this.#router.serializeUrl(tree);
    return url.includes('?') ? url.slice(url.indexOf('?')) : '';
  });

  constructor() {
    effect(() => {
      const status = this.feed.held()?.answer.dataStatus;
      if (status) this.#newest.set(status.expectedSession);
    });
  }

  protected inYear(year: number) {
    return { ...this.bar.carried(), year };
  }
}
