import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DateSpan } from '@tre/movers-domain';
import { queryOf } from '../address/parse-address';
import { rangesText } from '../text/ranges-text';
import { sessionText } from '../text/session-text';
import { fullSessionDateText } from '../wording/session-date-text';
import { type CoveredRange, type UncoveredRange } from './covered-range';
import { type RangeChoice, type RangeName } from './range-choice';
import { RangePicker } from './range-picker';
import { rangeSteps, type RangeStep } from './range-steps';
import { rangeExtent, rangeName, rangeNotes, spanText } from './range-text';

/** What a range's head takes from its feed. */
export interface RangeOnScreen {
  records(): DateSpan | undefined;
  range(): CoveredRange | UncoveredRange | undefined;
  shown(): { readonly range: CoveredRange } | undefined;
  footing(): unknown;
}

/** Which sessions a view is of, the choice of others, and what to know of the records there are. */
@Component({
  selector: 'tre-range-head',
  imports: [RangePicker, RouterLink],
  host: { class: 'range-head' },
  template: `
    @if (feed().records(); as records) {
      @if (feed().range(); as range) {
        <tre-range-picker
          [choice]="choice()"
          [range]="range"
          [records]="records"
          [offered]="offered()"
          [fallback]="fallback()"
        />
      }
      @if (words(); as words) {
        <div class="range-title" [attr.role]="words.extent === '' ? 'status' : null">
          <div class="range-name">
            <h2>{{ words.name }}</h2>
            @if (steps(); as steps) {
              <div class="range-steps">
                @if (steps.earlier; as query) {
                  <a
                    [routerLink]="[]"
                    [queryParams]="query"
                    queryParamsHandling="merge"
                    rel="prev"
                    >{{ text.earlier }}</a
                  >
                }
                @if (steps.later; as query) {
                  <a
                    [routerLink]="[]"
                    [queryParams]="query"
                    queryParamsHandling="merge"
                    rel="next"
                    >{{ text.later }}</a
                  >
                }
              </div>
            }
          </div>
          @if (words.extent !== '') {
            <p>{{ words.extent }}</p>
          }
          @for (note of words.notes; track note) {
            <p class="range-note">{{ note }}</p>
          }
        </div>
      }
    } @else if (feed().footing()) {
      <p class="range-title" role="status">{{ empty }}</p>
    }
  `,
})
export class RangeHead {
  readonly feed = input.required<RangeOnScreen>();
  readonly choice = input.required<RangeChoice>();
  readonly offered = input.required<readonly RangeName[]>();
  /** The name of a bare address. */
  readonly fallback = input.required<RangeName>();
  /** How many dates are shown at most. */
  readonly mostDates = input(Infinity);
  /** What else is to know of the sessions on screen. */
  readonly notes = input<readonly string[]>([]);

  protected readonly text = rangesText;
  protected readonly empty = sessionText.empty;

  protected readonly steps = computed(() => {
    const [records, range] = [this.feed().records(), this.feed().range()];
    if (records === undefined || range === undefined || range.name === 'uncovered')
      return undefined;
    const { earlier, later } = rangeSteps(range, records);
    return { earlier: stepQuery(earlier), later: stepQuery(later) };
  });

  protected readonly words = computed(() => {
    const [records, asked] = [this.feed().records(), this.feed().range()];
    if (records === undefined || asked === undefined) return undefined;
    if (asked.name === 'uncovered') {
      const reach = [fullSessionDateText(records.from), fullSessionDateText(records.to)] as const;
      return {
        name: rangesText.uncovered(spanText(asked)),
        extent: '',
        notes: [rangesText.recordsReach(...reach)],
      };
    }
    const range = this.feed().shown()?.range ?? asked;
    return {
      name: rangeName(range, records),
      extent: rangeExtent(range),
      notes: [...rangeNotes(range, records, this.mostDates()), ...this.notes()],
    };
  });
}

function stepQuery(step: RangeStep | undefined) {
  return step && queryOf({ ending: step === 'newest' ? undefined : step });
}
