import { Service, signal } from '@angular/core';

/** A chart that can be drawn into a picture. */
export interface DrawnChart {
  readonly label: () => string;
  toPng(title: string, subtitle: string): Promise<Blob>;
}

/** The charts that stand on screen, in the order in which they came; charts are deferred, so a menu finds them here. */
@Service()
export class DrawnCharts {
  readonly #charts = signal<readonly DrawnChart[]>([]);

  readonly charts = this.#charts.asReadonly();

  add(chart: DrawnChart): void {
    this.#charts.update((charts) => [...charts, chart]);
  }

  remove(chart: DrawnChart): void {
    this.#charts.update((charts) => charts.filter((one) => one !== chart));
  }
}
