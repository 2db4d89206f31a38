import { Component, DOCUMENT, inject } from '@angular/core';
import { chartText } from '../text/chart-text';

/** Stands in for a chart whose script did not come: a script that failed comes only with the page loaded again. */
@Component({
  selector: 'tre-chart-failure',
  host: { class: 'chart-stand-in', role: 'alert' },
  template: `
    <p>{{ text.chartFailed }}</p>
    <button type="button" class="plain-button" (click)="view?.location?.reload()">
      {{ text.loadAgain }}
    </button>
  `,
})
export class ChartFailure {
  protected readonly text = chartText;
  protected readonly view = inject(DOCUMENT).defaultView;
}
