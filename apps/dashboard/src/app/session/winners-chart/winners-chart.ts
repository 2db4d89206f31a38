import { Component, computed, DOCUMENT, inject, input, signal, viewChild } from '@angular/core';
import { BarController, BarElement, CategoryScale, LinearScale, Tooltip } from 'chart.js';
import { BaseChartDirective, provideCharts } from 'ng2-charts';
import { sessionText } from '../../text/session-text';
import { Palette } from '../../theme/palette';
import { sessionDateText } from '../../wording/session-date-text';
import { type WinnerRow } from '../winner-rows';
import { barLabels } from './bar-labels';
import { stepThrough } from './step-through';
import { winnerBarOptions, winnerBars, winnerHeadline } from './winner-bars';

/** The top movers of the last sessions as signed bars; by keyboard each is announced. Who uses it labels it. */
@Component({
  selector: 'tre-winners-chart',
  imports: [BaseChartDirective],
  providers: [
    provideCharts({
      registerables: [BarController, BarElement, CategoryScale, LinearScale, Tooltip],
    }),
  ],
  host: {
    class: 'chart',
    role: 'group',
    tabindex: '0',
    'aria-describedby': 'chart-hint',
    '[attr.aria-roledescription]': 'text.chart',
    '(keydown)': 'onKey($event)',
    '(blur)': 'point(undefined)',
  },
  template: `
    <canvas
      baseChart
      aria-hidden="true"
      type="bar"
      [data]="data()"
      [options]="options()"
      [plugins]="plugins()"
    ></canvas>
    <p id="chart-hint" class="visually-hidden">{{ text.chartHint }}</p>
    <p class="visually-hidden" aria-live="polite">{{ announced() }}</p>
  `,
})
export class WinnersChart {
  /** Oldest first. */
  readonly rows = input.required<readonly WinnerRow[]>();

  protected readonly text = sessionText;
  readonly #colours = inject(Palette).colours;
  readonly #fontsLoaded = signal(0);
  protected readonly chart = viewChild(BaseChartDirective);
  readonly #active = signal<number | undefined>(undefined);

  protected readonly data = computed(() => winnerBars(this.rows(), this.#colours()));
  protected readonly options = computed(() => {
    this.#fontsLoaded();
    return winnerBarOptions(this.rows(), this.#colours());
  });
  protected readonly plugins = computed(() => [barLabels(this.rows(), this.#colours())]);
  protected readonly announced = computed(() => {
    const index = this.#active();
    const row = index === undefined ? undefined : this.rows()[index];
    if (row === undefined) return '';
    return sessionText.point(sessionDateText(row.date), winnerHeadline(row), row.notes);
  });

  constructor() {
    const { fonts } = inject<Document>(DOCUMENT);
    void fonts?.ready.then(() => this.#fontsLoaded.update((times) => times + 1));
  }

  protected onKey(event: KeyboardEvent): void {
    const step = stepThrough(event.key, this.#active(), this.rows().length);
    if (step === 'ignored') return;
    event.preventDefault();
    this.point(step);
  }

  /** Moves the highlight and the tooltip to a bar, or takes them away. */
  protected point(index: number | undefined): void {
    this.#active.set(index);
    const chart = this.chart()?.chart;
    if (chart === undefined) return;
    const active = index === undefined ? [] : [{ datasetIndex: 0, index }];
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    chart.update();
  }
}
