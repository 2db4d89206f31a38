import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AddressBar } from '../address/address-bar';
import { sessionText } from '../text/session-text';
import { sessionDateText } from '../wording/session-date-text';
import { type MappedSession, sessionMap } from './session-map';

/** Sessions × symbols with the number in each cell, the top mover outlined. */
@Component({
  selector: 'tre-map-card',
  imports: [RouterLink],
  host: { class: 'card map-card' },
  template: `
    <h2 id="map-title">
      {{ text.map(map().rows.length) }}
      <span class="aside">{{ text.mapUnit }}</span>
    </h2>
    <div
      class="scroller"
      [attr.tabindex]="isWide() ? 0 : null"
      [attr.role]="isWide() ? 'group' : null"
      [attr.aria-labelledby]="isWide() ? 'map-title' : null"
    >
      <table class="map" [attr.data-columns]="isWide() ? 'many' : null" aria-labelledby="map-title">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{{ text.session }}</span>
            </th>
            @for (symbol of map().symbols; track symbol) {
              <th scope="col">{{ symbol }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of map().rows; track row.date) {
            <tr>
              <th scope="row">
                <a
                  class="quiet"
                  [routerLink]="['/session', row.date]"
                  [queryParams]="bar.carried()"
                >
                  <time [attr.datetime]="row.date">{{ dateText(row.date) }}</time></a
                >
                @if (row.verdict === 'differs') {
                  <span class="differs" aria-hidden="true">◇</span
                  ><span class="visually-hidden">, {{ text.differs }}</span>
                }
              </th>
              @if (row.cells; as cells) {
                @for (cell of cells; track $index) {
                  @if (cell) {
                    <td [attr.data-heat]="cell.heat" [attr.data-place]="cell.place">
                      {{ cell.words }}
                      @if (cell.place === 'top') {
                        <span class="visually-hidden">, {{ text.top }}</span>
                      }
                    </td>
                  } @else {
                    <td class="none">
                      <span aria-hidden="true">·</span
                      ><span class="visually-hidden">{{ text.notRanked }}</span>
                    </td>
                  }
                }
              } @else {
                <td class="none" [attr.colspan]="map().symbols.length">{{ text.noRecord }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (map().symbols.length > 1) {
      <p class="fine key">
        {{ text.mapKey }}
        @if (map().leftOut > 0) {
          {{ text.leftOut(text.columns[map().chosenBy](map().symbols.length), map().leftOut) }}
        }
      </p>
    }
  `,
})
export class MapCard {
  readonly shown = input.required<MappedSession>();

  protected readonly map = computed(() => sessionMap(this.shown()));
  protected readonly text = sessionText;
  protected readonly bar = inject(AddressBar);
  protected readonly dateText = sessionDateText;
  /** So many columns may scroll within the card; what scrolls can be focused. */
  protected readonly isWide = computed(() => this.map().symbols.length > 8);
}
