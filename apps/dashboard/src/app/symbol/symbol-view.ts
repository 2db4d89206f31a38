import { Component } from '@angular/core';
import { symbolText } from '../text/symbol-text';

/** The symbol view. */
@Component({
  selector: 'tre-symbol-view',
  template: `
    <div class="view-head">
      <h1>{{ text.heading }}</h1>
    </div>
  `,
})
export class SymbolView {
  protected readonly text = symbolText;
}
