import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { nextSession, type TradingDate } from '@tre/movers-domain';
import { queryOf } from '../address/parse-address';
import { symbolText } from '../text/symbol-text';
import { Change } from '../wording/change';
import { Sentence } from '../wording/sentence';
import { sessionDateText } from '../wording/session-date-text';

/** The one number of a symbol over a range, and what its sessions come to. */
export interface SymbolHeadline {
  readonly name: string | null;
  /** In percent; null where a session is missing. */
  readonly total: number | null;
  /** The last session whose change is not known. */
  readonly gap: TradingDate | undefined;
  readonly facts: readonly string[];
}

/** How far a symbol moved over a range, and what is to know of its sessions. */
@Component({
  selector: 'tre-symbol-head',
  imports: [Change, RouterLink, Sentence],
  host: { class: 'symbol-head' },
  template: `
    @let shown = headline();
    <div>
      <p class="total">
        @if (shown.total === null) {
          {{ text.incomplete }}
        } @else {
          <tre-change [percent]="shown.total" />
        }
      </p>
      <p class="subject">{{ text.compounded }}</p>
      @if (shown.gap !== undefined) {
        <p class="range-note">
          {{ text.gap(dateText(shown.gap)) }}
          @if (restart(); as restart) {
            <a [routerLink]="[]" [queryParams]="restart.query" queryParamsHandling="merge">{{
              restart.words
            }}</a>
          }
        </p>
      }
    </div>
    <ul>
      @for (fact of shown.facts; track fact) {
        <li><tre-sentence [words]="fact" /></li>
      }
    </ul>
  `,
})
export class SymbolHead {
  readonly headline = input.required<SymbolHeadline>();
  /** The last session of the range. */
  readonly last = input.required<TradingDate>();

  protected readonly text = symbolText;
  protected readonly dateText = sessionDateText;

  /** The range after the gap, where there is any. */
  protected readonly restart = computed(() => {
    const { gap } = this.headline();
    if (gap === undefined || gap >= this.last()) return undefined;
    const from = nextSession(gap);
    return {
      words: symbolText.restart(sessionDateText(from)),
      query: queryOf({ from, to: this.last(), period: undefined, ending: undefined }),
    };
  });
}
