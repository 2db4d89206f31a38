import { Component, computed, input } from '@angular/core';
import { type Basis } from '@tre/movers-domain';
import { sessionText } from '../text/session-text';
import { shellText } from '../text/shell-text';
import { Change } from '../wording/change';
import { senseOf } from '../wording/percent-text';
import { otherBasis } from './ranked-board';
import { type WatchlistRows } from './watchlist-rows';

/** The whole watchlist in the order of its changes, each with a bar from one zero line. */
@Component({
  selector: 'tre-watchlist-board',
  imports: [Change],
  host: { class: 'card watchlist' },
  template: `
    <h2 id="watchlist-title">{{ text.watchlist }}</h2>
    <table aria-labelledby="watchlist-title">
      <thead>
        <tr>
          <th scope="col">{{ text.symbol }}</th>
          <th scope="col" class="number">{{ text.basis[basis()] }}</th>
          <th scope="col" class="number">{{ other() }}</th>
          @if (rows().bars === 'published') {
            <th scope="col" class="number wide">{{ text.closePrice }}</th>
            <th scope="col" class="number wide">{{ text.gap }}</th>
            <th scope="col" class="number wide">{{ text.volume }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows().ranked; track row.symbol) {
          <tr>
            <th scope="row">
              {{ row.symbol }}
              @if (row.name !== null) {
                <span class="company">{{ row.name }}</span>
              }
            </th>
            <td class="number">
              <div class="measure">
                <div class="track" [style.--zero.%]="rows().zero">
                  <div
                    class="mark"
                    [attr.data-sense]="senseOf(row.change)"
                    [style.left.%]="row.bar.from"
                    [style.width.%]="row.bar.width"
                  ></div>
                </div>
                <tre-change [percent]="row.change" />
              </div>
            </td>
            <td class="number">{{ row.otherChange }}</td>
            @if (rows().bars === 'published') {
              <td class="number wide">{{ row.close }}</td>
              <td class="number wide">{{ row.gap }}</td>
              <td class="number wide">{{ row.volume }}</td>
            }
          </tr>
        }
        @for (row of rows().missing; track row.symbol) {
          <tr class="absent">
            <th scope="row">{{ row.symbol }}</th>
            <td [attr.colspan]="rows().bars === 'published' ? 5 : 2">{{ row.reason }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class WatchlistBoard {
  readonly rows = input.required<WatchlistRows>();
  readonly basis = input.required<Basis>();

  protected readonly text = { ...sessionText, ...shellText };
  protected readonly senseOf = senseOf;
  protected readonly other = computed(() =>
    sessionText.basisPercent(shellText.basis[otherBasis(this.basis())]),
  );
}
