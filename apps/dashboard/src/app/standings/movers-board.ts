import { Component, input } from '@angular/core';
import { standingsText } from '../text/standings-text';
import { sessionText } from '../text/session-text';
import { Change } from '../wording/change';
import { senseOf } from '../wording/percent-text';
import { SymbolLink } from '../wording/symbol-link';
import { type MoverRows } from './mover-rows';

/** How far each symbol moved over the range, each with a bar from one zero line. */
@Component({
  selector: 'tre-movers-board',
  imports: [Change, SymbolLink],
  host: { class: 'card movers' },
  template: `
    <h2 id="movers-title">
      {{ text.movers }} <span class="aside">{{ text.moversBasis }}</span>
    </h2>
    @if (rows(); as shown) {
      <table aria-labelledby="movers-title">
        <thead>
          <tr>
            <th scope="col">{{ symbolHead }}</th>
            <th scope="col" class="number">{{ text.move }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of shown.moved; track row.symbol) {
            <tr>
              <th scope="row">
                <tre-symbol-link [symbol]="row.symbol" />
                @if (row.name !== null) {
                  <span class="company">{{ row.name }}</span>
                }
              </th>
              <td class="number">
                <div class="measure">
                  <div class="track" [style.--zero.%]="shown.zero">
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
            </tr>
          }
          @for (row of shown.incomplete; track row.symbol) {
            <tr class="absent">
              <th scope="row"><tre-symbol-link [symbol]="row.symbol" /></th>
              <td class="number">{{ row.reason }}</td>
            </tr>
          }
        </tbody>
      </table>
    } @else {
      <p class="card-words">{{ text.moversTooLong }}</p>
    }
  `,
})
export class MoversBoard {
  /** Undefined where the range is too long for them. */
  readonly rows = input.required<MoverRows | undefined>();

  protected readonly text = standingsText;
  protected readonly symbolHead = sessionText.symbol;
  protected readonly senseOf = senseOf;
}
