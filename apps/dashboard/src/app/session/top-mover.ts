import { Component, computed, input } from '@angular/core';
import { type Basis } from '@tre/movers-domain';
import { sessionText } from '../text/session-text';
import { shellText } from '../text/shell-text';
import { Change } from '../wording/change';
import { type Reading } from '../wording/instant-text';
import { Sentence } from '../wording/sentence';
import { SymbolLink } from '../wording/symbol-link';
import { fullSessionDateText } from '../wording/session-date-text';
import { freshness } from './freshness';
import { winnerOn } from './ranked-board';
import { type SessionAnswer, type ShownSession } from './session-answer';
import { SessionSteps } from './session-steps';
import { topMoverFacts } from './top-mover-facts';

/** Who moved most in a session, by how much, how fresh, and what that was like. */
@Component({
  selector: 'tre-top-mover',
  imports: [Change, Sentence, SessionSteps, SymbolLink],
  host: { class: 'top-mover' },
  template: `
    <p class="when">
      <time [attr.datetime]="session().date">{{ date() }}</time>
      @for (chip of state().chips; track chip.label) {
        <span class="chip" [attr.data-tone]="chip.tone">{{ chip.label }}</span>
      }
      <tre-session-steps [date]="session().date" [status]="answer().dataStatus" />
      <ng-content select="tre-view-actions" />
    </p>
    <div class="headline">
      @if (winner(); as winner) {
        <h1>
          <tre-symbol-link [symbol]="winner.symbol" />&ngsp;
          <tre-change [percent]="winner.changePercent" />
        </h1>
        <p class="subject">{{ subject() }}</p>
      } @else {
        <h1>{{ date() }}</h1>
      }
    </div>
    <ul class="facts">
      @for (fact of facts(); track $index) {
        <li><tre-sentence [words]="fact" /></li>
      }
    </ul>
    <ul class="facts">
      @for (sentence of state().sentences; track $index) {
        <li><tre-sentence [words]="sentence" /></li>
      }
      <li class="fine">{{ text.basisMeaning[basis()] }}</li>
    </ul>
  `,
})
export class TopMover {
  readonly answer = input.required<SessionAnswer>();
  readonly session = input.required<ShownSession>();
  readonly basis = input.required<Basis>();
  readonly reading = input.required<Reading>();

  protected readonly text = shellText;
  protected readonly date = computed(() => fullSessionDateText(this.session().date));
  protected readonly winner = computed(() => winnerOn(this.basis(), this.session()));
  protected readonly subject = computed(() => {
    const symbol = this.winner()?.symbol;
    const company = this.answer().watchlist.find((watched) => watched.symbol === symbol);
    return sessionText.topMover(company?.name ?? null, shellText.basis[this.basis()]);
  });
  protected readonly facts = computed(() =>
    topMoverFacts(this.answer(), this.session(), this.basis()),
  );
  protected readonly state = computed(() =>
    freshness(this.answer(), this.session(), this.basis(), this.reading()),
  );
}
