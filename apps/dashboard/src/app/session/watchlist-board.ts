import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Basis } from '@tre/movers-domain';
import { AddressBar } from '../address/address-bar';
import { sessionText } from '../text/session-text';
import { shellText } from '../text/shell-text';
import { Change } from '../wording/change';
import { senseOf } from '../wording/percent-text';
import { type WatchlistRows } from './watchlist-rows';

/** The whole watchlist in the order of its changes, each with a bar from one zero line. */
@Component({
  selector: 'tre-watchlist-board',
  imports: [Change, RouterLink],
  host: { class: 'card watchlist' },
  template: `
    <h2 id="watchlist-title">{{ text.watchlist }}</h2>
    <table aria-labelledby="watchlist-title">
      <thead>
        <tr>
          <th scope="col">{{ text.symbol }}</th>
          <th scope="col" class="number">{{ text.basis[basis()] }}</th>
          @if (rows().usual === 'known') {
            <th scope="col" class="number">{{ text.timesUsualHead }}</th>
          }
          @if (rows().bars === 'published') {
            <th scope="col" class="number wide">{{ text.closePrice }}</th>
            <th scope="col" class="number wide">{{ text.gap }}</th>
            <th scope="col" class="number wide">{{ text.volume }}</th>
          }
          @if (rows().relativeVolumes === 'known') {
            <th scope="col" class="number wide">{{ text.relativeVolumeHead }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows().ranked; track row.symbol) {
          <tr>
            <th scope="row">
              <a
                class="quiet"
                [routerLink]="['/symbol', row.symbol]"
                [queryParams]="bar.carried()"
                >{{ row.symbol }}</a
              >
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
  `,
})
export class WatchlistBoard {
  readonly rows = input.required<WatchlistRows>();
  readonly basis = input.required<Basis>();

  protected readonly text = { ...sessionText, ...shellText };
  protected readonly bar = inject(AddressBar);
  protected readonly senseOf = senseOf;
  protected readonly columns = computed(() => {
    const { usual, bars, relativeVolumes } = this.rows();
    const known = [usual, relativeVolumes].filter((one) => one === 'known').length;
    return 2 + known + (bars === 'published' ? 3 : 0);
  });
}
