import { Component, input } from '@angular/core';
import { actionsText } from '../text/actions-text';
import { type ViewExport } from './view-export';

/** What a reader can take away from a view. */
@Component({
  selector: 'tre-view-actions',
  template: `<a class="plain-button" [href]="export().api">{{ text.api }}</a>`,
})
export class ViewActions {
  readonly export = input.required<ViewExport>();

  protected readonly text = actionsText;
}
