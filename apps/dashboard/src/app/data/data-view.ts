import { Component } from '@angular/core';
import { dataText } from '../text/data-text';

/** The data view. */
@Component({
  selector: 'tre-data-view',
  template: `
    <div class="view-head">
      <h1>{{ text.heading }}</h1>
    </div>
  `,
})
export class DataView {
  protected readonly text = dataText;
}
