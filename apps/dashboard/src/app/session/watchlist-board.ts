import { Component, computed, inject, input } from '@angular/core';
import { type Basis } from '@tre/movers-domain';
import { AddressBar } from '../address/address-bar';
import { sessionText } from '../text/session-text';
import { shellText } from '../text/shell-text';
import { ChangeBar } from '../wording/change-bar';
import { SymbolLink } from '../wording/symbol-link';
import { type WatchlistRows } from './watchlist-rows';

/** Of more symbols a phone shows the largest moves, and all on demand. */
const MOST_AT_ONCE = 24;

/** The whole watchlist in the order of its changes, each with a bar from one zero line. */
@Component({
  selector: 'tre-watchlist-board',
  imports: [ChangeBar, SymbolLink],
  host: { class: 'card watchlist', '[attr.data-list]': 'list()' },
  template: `
    <h2 id="watchlist-title">{{ text.watchlist }}</h2>
    <table aria-labelledby="watchlist-title">
      <thead>
        <tr>
          <th scope="col">{{ text.symbol }}</th>
          <th scope="col" class="number">{{ text.basis[basis()] }}</th>
          @if (rows().usual === 'known') {
            <th scope="col" class="number" [title]="text.timesUsualMeaning">
              {{ text.timesUsualHead }}
            </th>
          }
          @if (rows().bars === 'published') {
            <th scope="col" class="number wide">{{ text.closePrice }}</th>
            <th scope="col" class="number wide">{{ text.gap }}</th>
            <th scope="col" class="number wide">{{ text.volume }}</th>
          }
          @if (rows().relativeVolumes === 'known') {
            <th scope="col" class="number wide" [title]="text.relativeVolumeMeaning">
              {{ text.relativeVolumeHead }}
            </th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows().ranked; track row.symbol) {
          <tr>
            <th scope="row">
              <tre-symbol-link [symbol]="row.symbol" />
              @if (row.name !== null) {
                <span class="company">{{ row.name }}</span>
              }
            </th>
            <td class="number">
              <tre-change-bar [change]="row.change" [bar]="row.bar" [zero]="rows().zero" />
            </td>
            @if (rows().usual === 'known') {
              <td class="number">{{ row.timesUsual }}</td>
            }
            @if (rows().bars === 'published') {
              <td class="number wide">{{ row.close }}</td>
              <td class="number wide">{{ row.gap }}</td>
              <td class="number wide">{{ row.volume }}</td>
            }
            @if (rows().relativeVolumes === 'known') {
              <td class="number wide">{{ row.relativeVolume }}</td>
            }
          </tr>
        }
        @for (row of rows().missing; track row.symbol) {
          <tr class="absent">
            <th scope="row">{{ row.symbol }}</th>
            <td [attr.colspan]="columns() - 1">{{ row.reason }}</td>
          </tr>
        }
      </tbody>
    </table>
    @if (all() > mostAtOnce) {
      <button
        type="button"
        class="plain-button"
        (click)="bar.change({ list: list() ? undefined : 'all' })"
      >
        {{ list() ? text.showFewer : text.showAll(all()) }}
      </button>
    }
  `,
})
export class WatchlistBoard {
  readonly rows = input.required<WatchlistRows>();
  readonly basis = input.required<Basis>();

  protected readonly text = { ...sessionText, ...shellText };
  protected readonly bar = inject(AddressBar);
  protected readonly mostAtOnce = MOST_AT_ONCE;
  protected readonly list = () => this.bar.address().list;
  protected readonly all = () => this.rows().ranked.length + this.rows().missing.length;
  protected readonly columns = computed(() => {
    const { usual, bars, relativeVolumes } = this.rows();
    const known = [usual, relativeVolumes].filter((one) => one === 'known').length;
    return 2 + known + (bars === 'published' ? 3 : 0);
  });
}
