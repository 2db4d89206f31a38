import {
  Component,
  computed,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type Plugin,
} from 'chart.js';
import { BaseChartDirective } from 'ng2-charts';
import { DrawnCharts } from '../actions/drawn-charts';
import { AddressBar } from '../address/address-bar';
import { chartText } from '../text/chart-text';
import { Palette, type PaletteColours } from '../theme/palette';
import { Paper } from '../theme/paper';
import { sessionDateText } from '../wording/session-date-text';
import { barLabels } from './bar-labels';
import { chartData } from './chart-data';
import { chartOptions } from './chart-options';
import { type ChartPicture } from './chart-picture';
import { chartPng } from './chart-png';
import { type SessionChartConfig } from './draw-chart';
import { lineLabels } from './line-labels';
import { paperChart } from './paper-chart';
import { stepThrough } from './step-through';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

let hints = 0;

/**
 * Bars or lines over sessions: one stop for the keyboard, where each session is announced and opened, with the table
 * of the same numbers one key away; drawn anew for paper. To be deferred, for it brings chart.js.
 */
@Component({
  selector: 'tre-session-chart',
  imports: [BaseChartDirective],
  host: { class: 'session-chart' },
  template: `
    <div
      class="chart"
      role="group"
      tabindex="0"
      [attr.aria-label]="label()"
      [attr.aria-describedby]="hintId"
      [attr.aria-roledescription]="text.chart"
      (keydown)="onKey($event, canvas.chart)"
      (blur)="point(undefined, canvas.chart)"
      (click)="onClick($event, canvas.chart)"
    >
      <canvas
        #canvas="base-chart"
        baseChart
        aria-hidden="true"
        [type]="kind()"
        [data]="data()"
        [options]="options()"
        [plugins]="plugins()"
      ></canvas>
      <p [id]="hintId" class="visually-hidden">{{ text.chartHint }}</p>
      <p class="visually-hidden" aria-live="polite">{{ announced() }}</p>
    </div>
  `,
})
export class SessionChart {
  readonly picture = input.required<ChartPicture>();
  readonly label = input.required<string>();

  protected readonly text = chartText;
  protected readonly hintId = `chart-hint-${++hints}`;
  readonly #document = inject(DOCUMENT);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #router = inject(Router);
  readonly #bar = inject(AddressBar);
  readonly #palette = inject(Palette);
  readonly #colours = this.#palette.colours;
  readonly #fontsLoaded = signal(0);
  readonly #active = signal<number | undefined>(undefined);

  protected readonly kind = computed(() => (this.picture().kind === 'bars' ? 'bar' : 'line'));
  protected readonly data = computed(() => chartData(this.picture(), this.#colours()));
  protected readonly options = computed(() => {
    this.#fontsLoaded();
    return chartOptions(this.picture(), this.#colours());
  });
  protected readonly plugins = computed(() => [endLabels(this.picture(), this.#colours())]);
  protected readonly announced = computed(() => {
    const index = this.#active();
    const point = index === undefined ? undefined : this.picture().points[index];
    if (point === undefined) return '';
    return chartText.point(sessionDateText(point.date), point.headline, point.notes);
  });

  constructor() {
    void this.#document.fonts?.ready.then(() => this.#fontsLoaded.update((times) => times + 1));
    const charts = inject(DrawnCharts);
    // An effect, for before its first run the chart has no label yet.
    effect((onCleanup) => {
      charts.add(this);
      onCleanup(() => charts.remove(this));
    });
    const paper = inject(Paper);
    effect((onCleanup) => {
      if (!paper.isPrinting()) return;
      const drawn = paperChart(this.#document, this.#drawnIn(this.#palette.paperColours()));
      if (drawn === undefined) return;
      this.#host.append(drawn);
      onCleanup(() => drawn.remove());
    });
  }

  /** The chart as a picture for elsewhere, on the current theme's surface. */
  toPng(title: string, subtitle: string): Promise<Blob> {
    const colours = this.#colours();
    return chartPng(this.#document.createElement('canvas'), this.#drawnIn(colours), {
      title,
      subtitle,
      colours,
    });
  }

  protected onKey(event: KeyboardEvent, chart: DrawnBy): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const active = this.#active();
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      this.#open(active);
      return;
    }
    if (event.key === 't' || event.key === 'T') {
      event.preventDefault();
      this.#toggleTable();
      return;
    }
    const step = stepThrough(event.key, active, this.picture().points.length);
    if (step === 'ignored') return;
    event.preventDefault();
    this.point(step, chart);
  }

  /** A tap shows the session's numbers, a click by mouse opens it. */
  protected onClick(event: MouseEvent, chart: DrawnBy): void {
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    const [hit] =
      chart?.getElementsAtEventForMode(event, 'index', { intersect: false }, false) ?? [];
    if (hit !== undefined) this.#open(hit.index);
  }

  /** Moves the highlight and the tooltip to a session, or takes them away. */
  protected point(index: number | undefined, chart: DrawnBy): void {
    this.#active.set(index);
    if (chart === undefined) return;
    const active = index === undefined ? [] : [{ datasetIndex: 0, index }];
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    chart.update();
  }

  #drawnIn(colours: PaletteColours): SessionChartConfig {
    return {
      type: this.kind(),
      data: chartData(this.picture(), colours),
      options: chartOptions(this.picture(), colours),
      plugins: [endLabels(this.picture(), colours)],
    };
  }

  /** Unfolds the table that stands below and goes there, or folds it again. */
  #toggleTable(): void {
    const details = this.#host.parentElement?.querySelector('details');
    if (!details) return;
    details.open = !details.open;
    if (details.open) details.querySelector('summary')?.focus();
  }

  #open(index: number): void {
    const date = this.picture().points[index]?.date;
    if (date === undefined) return;
    void this.#router.navigate(['/session', date], { queryParams: this.#bar.carried() });
  }
}

/** The chart on the canvas; undefined until it is first drawn. */
type DrawnBy = BaseChartDirective['chart'];

function endLabels(picture: ChartPicture, colours: PaletteColours): Plugin {
  return picture.kind === 'bars'
    ? barLabels(picture.points, colours)
    : lineLabels(picture, colours);
}
