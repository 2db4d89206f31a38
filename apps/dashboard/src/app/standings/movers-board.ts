import { Component, input } from '@angular/core';
import { standingsText } from '../text/standings-text';
import { sessionText } from '../text/session-text';
import { ChangeBar } from '../wording/change-bar';
import { SymbolLink } from '../wording/symbol-link';
import { type MoverRows } from './mover-rows';

/** How far each symbol moved over the range, each with a bar from one zero line. */
@Component({
  selector: 'tre-movers-board',
  imports: [ChangeBar, SymbolLink],
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
                <tre-change-bar [change]="row.change" [bar]="row.bar" [zero]="shown.zero" />
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
}
