import { Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { chartText } from '../text/chart-text';
import { type ChartPicture } from './chart-picture';
import { chartRows } from './chart-rows';

/** The same numbers as the chart above it; made when it is first unfolded. */
@Component({
  selector: 'tre-chart-table',
  template: `
    <details #details (toggle)="isOpen.set(details.open)">
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
                    <time [attr.datetime]="row.date">{{ row.session }}</time>
                  </th>
                  @for (cell of row.cells; track $index) {
                    <td class="number">{{ cell }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </details>
  `,
})
export class ChartTable {
  readonly picture = input.required<ChartPicture>();
  readonly label = input.required<string>();

  protected readonly text = chartText;
  protected readonly isOpen = signal(false);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly rows = computed(() => (this.isOpen() ? chartRows(this.picture()) : undefined));

  /** Unfolds the table and goes there, or folds it again. */
  toggle(): void {
    const details = this.#host.nativeElement.querySelector('details');
    if (details === null) return;
    details.open = !details.open;
    if (details.open) details.querySelector('summary')?.focus();
  }
}
