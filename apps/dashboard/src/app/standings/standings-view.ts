import { Component } from '@angular/core';
import { standingsText } from '../text/standings-text';

/** The standings view. */
@Component({
  selector: 'tre-standings-view',
  template: `
    <div class="view-head">
      <h1>{{ text.heading }}</h1>
    </div>
  `,
})
export class StandingsView {
  protected readonly text = standingsText;
}
