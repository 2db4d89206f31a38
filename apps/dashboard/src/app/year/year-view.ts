import { Component } from '@angular/core';
import { yearText } from '../text/year-text';

/** The year view. */
@Component({
  selector: 'tre-year-view',
  template: `
    <div class="view-head">
      <h1>{{ text.heading }}</h1>
    </div>
  `,
})
export class YearView {
  protected readonly text = yearText;
}
