import { Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { copiedText } from '../actions/copied-text';
import { dataText } from '../text/data-text';
import { type Address } from './addresses';

/** An address or a formula, with a button that copies it; where that is refused, it is selected to be copied by hand. */
@Component({
  selector: 'tre-copy-row',
  host: { class: 'copy-row' },
  template: `
    <span class="copy-label">{{ address().label }}</span>
    <code #code>
      @if (address().href; as href) {
        <a [href]="href">{{ address().text }}</a>
      } @else {
        {{ address().text }}
      }
    </code>
    <button
      type="button"
      class="plain-button"
      [attr.aria-label]="text.copyOf(address().label)"
      (click)="copy(code)"
    >
      {{ text.copy }}
    </button>
    <span role="status" class="copy-told">{{ told() }}</span>
  `,
})
export class CopyRow {
  readonly address = input.required<Address>();

  protected readonly text = dataText;
  protected readonly told = signal('');
  readonly #document = inject(DOCUMENT);

  protected async copy(code: HTMLElement): Promise<void> {
    const clipboard = this.#document.defaultView?.navigator.clipboard;
    const outcome = await copiedText(clipboard, this.address().text);
    if (outcome === 'refused') {
      this.#document.getSelection()?.selectAllChildren(code);
    }
    this.told.set(outcome === 'copied' ? dataText.copied : dataText.notCopied);
  }
}
