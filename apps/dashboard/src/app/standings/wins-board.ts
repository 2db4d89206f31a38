import { Component, inject, input } from '@angular/core';
import { type Basis } from '@tre/movers-domain';
import { AddressBar } from '../address/address-bar';
import { directions, parseDirection } from '../address/address-values';
import { joined } from '../text/joined';
import { sessionText } from '../text/session-text';
import { shellText } from '../text/shell-text';
import { standingsText } from '../text/standings-text';
import { Change } from '../wording/change';
import { SessionLink } from '../wording/session-link';
import { SymbolLink } from '../wording/symbol-link';
import { type StandingRows } from './standing-rows';

/** Who was the top mover how often, with the moves that it took. */
@Component({
  selector: 'tre-wins-board',
  imports: [Change, SessionLink, SymbolLink],
  host: { class: 'card wins' },
  template: `
    <div class="card-head">
      <h2 id="wins-title">
        {{ text.wins }} <span class="aside">{{ basisName[basis()] }}</span>
      </h2>
      <span class="select">
        <select #select [attr.aria-label]="text.direction" (change)="choose(select.value)">
          @for (direction of directions; track direction) {
            <option [value]="direction" [selected]="direction === bar.address().direction">
              {{ text.directions[direction] }}
            </option>
          }
        </select>
        <svg class="chevron" viewBox="0 0 10 6" aria-hidden="true"><path d="m1 1 4 4 4-4" /></svg>
      </span>
    </div>
    @if (rows().rows.length > 0) {
      <table aria-labelledby="wins-title" aria-describedby="wins-note">
        <thead>
          <tr>
            <th scope="col">{{ symbolHead }}</th>
            <th scope="col">{{ text.winCount }}</th>
            <th scope="col" class="number roomy">{{ text.up }}</th>
            <th scope="col" class="number roomy">{{ text.down }}</th>
            <th scope="col" class="number roomy">{{ text.mean }}</th>
            <th scope="col" class="number">{{ text.best }}</th>
            <th scope="col" class="number">{{ text.worst }}</th>
            <th scope="col" class="number roomy">{{ text.streak }}</th>
            <th scope="col" class="number roomy">{{ text.longest }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows().rows; track row.symbol) {
            <tr>
              <th scope="row">
                <tre-symbol-link [symbol]="row.symbol" />
                <span class="second close">{{ text.meanNote(row.mean.toFixed(2)) }}</span>
              </th>
              <td class="win-count">
                <div class="tally">
                  <span class="figure">{{ row.wins }}</span>
                  <svg class="bars wins-stack" aria-hidden="true">
                    @for (part of row.parts; track part.sense) {
                      <rect
                        [attr.data-sense]="part.sense"
                        [attr.x]="part.from + '%'"
                        [attr.width]="part.width + '%'"
                        height="100%"
                        rx="2"
                      />
                    }
                  </svg>
                </div>
                <span class="second close">{{ text.upDown(row.upWins, row.downWins) }}</span>
                <span class="second close">{{
                  text.streakNote(row.currentStreak, row.longestStreak)
                }}</span>
              </td>
              <td class="number roomy">{{ row.upWins }}</td>
              <td class="number roomy">{{ row.downWins }}</td>
              <td class="number roomy">{{ row.mean.toFixed(2) }}</td>
              <td class="number">
                <tre-change [percent]="row.best.change" />
                <span class="second"><tre-session-link [date]="row.best.date" /></span>
              </td>
              <td class="number">
                <tre-change [percent]="row.worst.change" />
                <span class="second"><tre-session-link [date]="row.worst.date" /></span>
              </td>
              <td class="number roomy">{{ row.currentStreak }}</td>
              <td class="number roomy">{{ row.longestStreak }}</td>
            </tr>
          }
        </tbody>
      </table>
    } @else {
      <p class="card-words">{{ text.winsNone }}</p>
    }
    @if (rows().without.length > 0 && rows().rows.length > 0) {
      <p class="card-words">{{ text.never(joined(rows().without)) }}</p>
    }
    <p id="wins-note" class="fine card-words">{{ text.columns }}</p>
  `,
})
export class WinsBoard {
  readonly rows = input.required<StandingRows>();
  readonly basis = input.required<Basis>();

  protected readonly text = standingsText;
  protected readonly symbolHead = sessionText.symbol;
  protected readonly basisName = shellText.basis;
  protected readonly directions = directions;
  protected readonly joined = joined;
  protected readonly bar = inject(AddressBar);

  protected choose(value: string): void {
    const direction = parseDirection(value);
    if (direction !== undefined) this.bar.change({ direction });
  }
}
