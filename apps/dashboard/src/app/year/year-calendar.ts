import { Component, computed, ElementRef, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { parseTradingDate, type TradingDate } from '@tre/movers-domain';
import { inTurns } from '../later/in-turns';
import { yearText } from '../text/year-text';
import { heatStep } from '../wording/heat-step';
import { dateAfterKey } from './calendar-keys';
import { openableDates, type MonthBlock } from './month-blocks';

const MONTHS_AT_ONCE = 3;

/**
 * The months as plain tables: one stop of the Tab key, one handler a kind of event. Arrow keys move the stop from
 * session to session; its cell is a link, so Enter, a click or a new tab open it.
 */
@Component({
  selector: 'tre-year-calendar',
  host: {
    class: 'calendar',
    role: 'group',
    '[attr.aria-label]': 'text.calendar',
    'aria-describedby': 'calendar-hint',
    '(click)': 'open($event)',
    '(keydown)': 'step($event)',
  },
  template: `
    <p id="calendar-hint" class="visually-hidden">{{ text.calendarHint }}</p>
    @for (block of blocks().slice(0, drawn()); track block.id) {
      <div class="card month">
        <table>
          <caption>
            {{
              block.name
            }}
          </caption>
          <thead>
            <tr>
              @for (weekday of text.weekdays; track weekday) {
                <th scope="col">{{ weekday }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (week of block.weeks; track $index) {
              <tr>
                @for (cell of week; track $index) {
                  @if (cell === null) {
                    <td></td>
                  } @else if (cell.opens === 'nothing') {
                    <td class="still">
                      <span class="day">{{ cell.day }}</span>
                      <span class="word">{{ cell.word }}</span>
                    </td>
                  } @else {
                    <td>
                      <a
                        [attr.href]="'session/' + cell.date + query()"
                        [attr.data-date]="cell.date"
                        [attr.data-heat]="cell.top === null ? null : heat(cell.top.change)"
                        [attr.tabindex]="cell.date === stop() ? 0 : -1"
                      >
                        <span class="day"
                          >{{ cell.day }}
                          @for (mark of cell.marks; track mark) {
                            <span class="sign">{{ mark }}</span>
                          }
                        </span>
                        @if (cell.top; as top) {
                          <b>{{ top.symbol }}</b> <span class="number">{{ top.text }}</span>
                        } @else {
                          <span class="word">{{ cell.word }}</span>
                        }
                      </a>
                    </td>
                  }
                }
              </tr>
            }
          </tbody>
        </table>
        @if (block.notes.length > 0) {
          <ul class="notes">
            @for (note of block.notes; track note) {
              <li>{{ note }}</li>
            }
          </ul>
        }
      </div>
    }
  `,
})
export class YearCalendar {
  readonly blocks = input.required<readonly MonthBlock[]>();
  /** What goes along to a session's address, with its question mark; empty for nothing. */
  readonly query = input.required<string>();

  protected readonly text = yearText;
  protected readonly heat = heatStep;
  protected readonly drawn = inTurns(MONTHS_AT_ONCE, () => this.blocks().length);

  readonly #router = inject(Router);
  readonly #element: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #dates = computed(() => openableDates(this.blocks()));

  /** The session that the Tab key stops at: the newest until another one was gone to. */
  protected readonly stop = linkedSignal<readonly TradingDate[], TradingDate | undefined>({
    source: this.#dates,
    computation: (dates, previous) =>
      previous?.value !== undefined && dates.includes(previous.value)
        ? previous.value
        : dates.at(-1),
  });

  /** A click that asks for a new tab or window is the browser's. */
  protected open(event: MouseEvent): void {
    const link = linkOf(event);
    const href = link?.getAttribute('href');
    if (!link || !href || event.button !== 0 || isModified(event)) return;
    event.preventDefault();
    this.stop.set(dateOf(link));
    void this.#router.navigateByUrl(`/${href}`);
  }

  protected step(event: KeyboardEvent): void {
    const link = linkOf(event);
    if (!link || isModified(event)) return;
    const date = dateAfterKey(event.key, dateOf(link), this.#dates());
    if (date === undefined) return;
    event.preventDefault();
    this.stop.set(date);
    this.#element.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
  }
}

function linkOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('a[data-date]') : null;
}

function dateOf(link: HTMLElement): TradingDate {
  return parseTradingDate(link.dataset['date']);
}

function isModified(event: MouseEvent | KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
