import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { type Ticker } from '@tre/movers-domain';
import { type Footing } from '../questions/footing';
import { symbolText } from '../text/symbol-text';

/** Goes to another symbol of the watchlist, over the same range. */
@Component({
  selector: 'tre-symbol-select',
  host: { class: 'select' },
  template: `
    <select #select [attr.aria-label]="text.choose" (change)="choose(select.value)">
      @for (option of options(); track option.symbol) {
        <option [value]="option.symbol" [selected]="option.symbol === symbol()">
          {{ option.words }}
        </option>
      }
    </select>
    <svg class="chevron" viewBox="0 0 10 6" aria-hidden="true"><path d="m1 1 4 4 4-4" /></svg>
  `,
})
export class SymbolSelect {
  readonly symbol = input.required<Ticker | undefined>();
  readonly watchlist = input.required<Footing['watchlist']>();

  protected readonly text = symbolText;
  readonly #router = inject(Router);

  /** A symbol that is not watched stands before the ones that are. */
  protected readonly options = computed(() => {
    const [symbol, watchlist] = [this.symbol(), this.watchlist()];
    const isWatched = watchlist.some((company) => company.symbol === symbol);
    const all = isWatched ? watchlist : [{ symbol: symbol ?? '', name: null }, ...watchlist];
    return all.map(({ symbol, name }) => ({
      symbol,
      words: name === null ? symbol : `${symbol}, ${name}`,
    }));
  });

  protected choose(symbol: string): void {
    void this.#router.navigate(['/symbol', symbol], { queryParamsHandling: 'preserve' });
  }
}
