import { Component, computed, inject, input, signal } from '@angular/core';
import { chartText } from '../text/chart-text';
import { sessionText } from '../text/session-text';
import { Paper } from '../theme/paper';
import { SessionLink } from '../wording/session-link';
import { type ChartPicture } from './chart-picture';
import { chartRows } from './chart-rows';

/** A sheet has room for no more lines; a screen scrolls to the others. */
const MOST_LINES_ON_PAPER = 10;

/**
 * The same numbers as the chart above it, without which it stands, too; made when it is first unfolded, and on paper
 * always there.
 */
@Component({
  selector: 'tre-chart-table',
  imports: [SessionLink],
  template: `
    <details #details [open]="isShown()" (toggle)="onToggle(details.open)">
      <summary>{{ text.chartTable }}</summary>
      @if (rows(); as shown) {
        <div class="scroller" role="region" tabindex="0" [attr.aria-label]="label()">
          <table [attr.aria-label]="label()">
            <thead>
              <tr>
                <th scope="col">{{ text.session }}</th>
                @for (head of shown.heads; track $index) {
                  <th scope="col" class="number">{{ head }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of shown.rows; track row.date) {
                <tr>
                  <th scope="row">
                    <tre-session-link [date]="row.date" />
                  </th>
                  @for (cell of row.cells; track $index) {
                    <td class="number">{{ cell }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
        @if (shown.leftOut > 0) {
          <p class="fine">{{ text.linesLeftOut(shown.leftOut) }}</p>
        }
      }
    </details>
  `,
})
export class ChartTable {
  readonly picture = input.required<ChartPicture>();
  readonly label = input.required<string>();

  protected readonly text = { ...chartText, session: sessionText.session };
  readonly #isPrinting = inject(Paper).isPrinting;
  readonly #isOpen = signal(false);

  protected readonly isShown = computed(() => this.#isOpen() || this.#isPrinting());
  protected readonly rows = computed(() => {
    if (!this.isShown()) return undefined;
    return chartRows(this.picture(), this.#isPrinting() ? MOST_LINES_ON_PAPER : Infinity);
  });

  /** Paper unfolds the table for itself only. */
  protected onToggle(isOpen: boolean): void {
    if (!this.#isPrinting()) this.#isOpen.set(isOpen);
  }
}
