import { Component, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { dataText } from '../text/data-text';
import { instantText, type Reading } from '../wording/instant-text';
import { fullSessionDateText } from '../wording/session-date-text';
import { type CorrectionRow } from './correction-rows';

/** The corrections of final records: what was, what is, when and why. */
@Component({
  selector: 'tre-corrections-table',
  imports: [RouterLink],
  template: `
    <table class="corrections" aria-labelledby="corrections">
      <thead>
        <tr>
          <th scope="col">{{ text.session }}</th>
          <th scope="col">{{ text.was }}</th>
          <th scope="col">{{ text.is }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track $index) {
          <tr>
            <th scope="row">
              <a [routerLink]="['/session', row.date]" [queryParams]="carried()">{{
                dateText(row.date)
              }}</a>
              <span class="note">{{ note(row) }}</span>
            </th>
            <td class="figure">{{ row.change?.was }}</td>
            <td class="figure">{{ row.change?.is }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class CorrectionsTable {
  readonly rows = input.required<readonly CorrectionRow[]>();
  readonly reading = input.required<Reading>();
  /** The query that goes along to a session. */
  readonly carried = input.required<Params>();

  protected readonly text = dataText;
  protected readonly dateText = fullSessionDateText;

  protected note({ change }: CorrectionRow): string {
    return change === null
      ? dataText.boardOnly
      : dataText.corrected(change.cause, instantText(change.at, this.reading()));
  }
}
