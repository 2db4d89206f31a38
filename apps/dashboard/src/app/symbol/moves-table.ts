import { Component, input } from '@angular/core';
import { symbolText } from '../text/symbol-text';
import { Change } from '../wording/change';
import { SessionLink } from '../wording/session-link';
import { type RankedSession } from './symbol-facts';

/** A few sessions of a symbol with their changes. */
@Component({
  selector: 'tre-moves-table',
  imports: [Change, SessionLink],
  host: { class: 'card moves' },
  template: `
    <h2 [id]="name() + '-title'">
      {{ heading() }}
      @if (aside() !== '') {
        <span class="aside">{{ aside() }}</span>
      }
    </h2>
    @if (sessions().length > 0) {
      <table [attr.aria-labelledby]="name() + '-title'">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{{ text.session }}</th>
            <th scope="col">{{ text.change }}</th>
          </tr>
        </thead>
        <tbody>
          @for (session of sessions(); track session.date) {
            <tr>
              <th scope="row"><tre-session-link detail="year" [date]="session.date" /></th>
              <td class="number"><tre-change [percent]="session.change" /></td>
            </tr>
          }
        </tbody>
      </table>
    } @else {
      <p class="card-words">{{ none() }}</p>
    }
  `,
})
export class MovesTable {
  readonly name = input.required<string>();
  readonly heading = input.required<string>();
  readonly aside = input('');
  readonly sessions = input.required<readonly RankedSession[]>();
  /** What is said where there are none. */
  readonly none = input.required<string>();

  protected readonly text = symbolText;
}
