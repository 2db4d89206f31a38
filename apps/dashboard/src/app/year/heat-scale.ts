import { Component } from '@angular/core';
import { yearText } from '../text/year-text';

const LOWEST = -4;

/** The nine fixed colours of a change, each with the percentage from which on it is used. */
@Component({
  selector: 'tre-heat-scale',
  host: { class: 'heat-scale' },
  template: `
    <span id="heat-scale">{{ text.scale }}</span>
    <ul aria-labelledby="heat-scale">
      @for (from of text.scaleFrom; track from) {
        <li [attr.data-heat]="$index + lowest">{{ from }}</li>
      }
    </ul>
  `,
})
export class HeatScale {
  protected readonly text = yearText;
  protected readonly lowest = LOWEST;
}
