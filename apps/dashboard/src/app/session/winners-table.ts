import { Component, computed, input } from '@angular/core';
import { type Basis } from '@tre/movers-domain';
import { sessionText } from '../text/session-text';
import { shellText } from '../text/shell-text';
import { Change } from '../wording/change';
import { signedText } from '../wording/percent-text';
import { sessionDateText } from '../wording/session-date-text';
import { otherBasis } from './ranked-board';
import { type WinnerRow } from './winner-rows';

/** The top movers of the last sessions on both bases, newest first. */
@Component({
  selector: 'tre-winners-table',
  imports: [Change],
  host: { class: 'card winners' },
  template: `
    <h2 id="winners-title">{{ text.winnersTable }}</h2>
    <table aria-labelledby="winners-title">
      <thead>
        <tr>
          <th scope="col">{{ text.session }}</th>
          <th scope="col" colspan="2" class="group">{{ text.basis[basis()] }}</th>
          <th scope="col" colspan="2" class="group spare">
            {{ text.basisPercent(text.basis[other()]) }}
          </th>
        </tr>
      </thead>
      <tbody>
        @for (row of newestFirst(); track row.date) {
          <tr>
            <th scope="row">
              <time [attr.datetime]="row.date">{{ dateText(row.date) }}</time>&ngsp;
              @if (row.notes.length > 0) {
                <span class="note">{{ row.notes.join(', ') }}</span>
              }
            </th>
            <td>
              @if (row.top; as top) {
                <b>{{ top.symbol }}</b>
              }
            </td>
            <td class="number">
              @if (row.top; as top) {
                <tre-change [percent]="top.change" />
              }
            </td>
            <td class="other spare" [class.differs]="row.other?.symbol !== row.top?.symbol">
              {{ row.other?.symbol }}
            </td>
            <td class="number other spare" [class.differs]="row.other?.symbol !== row.top?.symbol">
              @if (row.other; as other) {
                {{ signedText(other.change) }}
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class WinnersTable {
  /** Oldest first. */
  readonly rows = input.required<readonly WinnerRow[]>();
  readonly basis = input.required<Basis>();

  protected readonly text = { ...sessionText, ...shellText };
  protected readonly dateText = sessionDateText;
  protected readonly signedText = signedText;
  protected readonly other = computed(() => otherBasis(this.basis()));
  protected readonly newestFirst = computed(() => this.rows().toReversed());
}
