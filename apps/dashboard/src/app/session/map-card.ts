import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AddressBar } from '../address/address-bar';
import { mapText } from '../text/map-text';
import { sessionText } from '../text/session-text';
import { shellText } from '../text/shell-text';
import { sessionDateText } from '../wording/session-date-text';
import { otherBasis } from './ranked-board';
import { type MappedSession, sessionMap } from './session-map';

/** Sessions × symbols with the number in each cell, the top mover outlined. */
@Component({
  selector: 'tre-map-card',
  imports: [RouterLink],
  host: { class: 'card map-card' },
  template: `
    <h2 id="map-title">
      {{ text.heading(map().rows.length) }}
      <span class="aside">{{ text.unit }}</span>
    </h2>
    <div
      class="scroller"
      [attr.tabindex]="isWide() ? 0 : null"
      [attr.role]="isWide() ? 'group' : null"
      [attr.aria-labelledby]="isWide() ? 'map-title' : null"
    >
      <table
        class="map"
        [attr.data-columns]="isWide() ? 'many' : null"
        [attr.data-elsewhere]="map().elsewhere"
        aria-labelledby="map-title"
      >
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{{ text.session }}</span>
            </th>
            @for (symbol of map().symbols; track symbol) {
              <th scope="col">{{ symbol }}</th>
            }
            @if (map().elsewhere === 'some') {
              <th scope="col">{{ text.elsewhere }}</th>
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
                  ><span class="visually-hidden">, {{ text.differs(otherBasis()) }}</span>
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
                @if (row.elsewhere; as winner) {
                  <td [attr.data-heat]="winner.heat" [attr.data-place]="winner.place">
                    {{ winner.symbol }}
                    <span class="visually-hidden">{{ winner.words }}, {{ text.top }}</span>
                  </td>
                } @else if (map().elsewhere === 'some') {
                  <td></td>
                }
              } @else {
                <td class="none" [attr.colspan]="columns()">{{ text.noRecord }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (columns() > 1) {
      <p class="fine key">
        {{ text.key(otherBasis()) }}
        @if (map().elsewhere === 'some') {
          {{ text.elsewhereKey }}
        }
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
  protected readonly text = { ...sessionText, ...mapText };
  protected readonly bar = inject(AddressBar);
  protected readonly dateText = sessionDateText;
  protected readonly otherBasis = computed(() => shellText.basis[otherBasis(this.shown().basis)]);
  protected readonly columns = computed(
    () => this.map().symbols.length + (this.map().elsewhere === 'some' ? 1 : 0),
  );
  /** So many columns may scroll within the card, one fewer with tickers in the last; what scrolls can be focused. */
  protected readonly isWide = computed(
    () => this.columns() > (this.map().elsewhere === 'some' ? 7 : 8),
  );
}
