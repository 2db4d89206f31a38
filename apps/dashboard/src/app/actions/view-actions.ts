import { Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { Later } from '../later/later';
import { shellText } from '../text/shell-text';
import { type ViewExport } from './view-export';

let menus = 0;

/** The menu of what a reader can take away from a view; its entries come when it is first opened. */
@Component({
  selector: 'tre-view-actions',
  imports: [Later],
  template: `
    <button type="button" class="plain-button" [attr.popovertarget]="id">{{ text.share }}</button>
    <div
      class="popover actions"
      popover
      role="group"
      [id]="id"
      [attr.aria-label]="text.share"
      (beforetoggle)="told.set('')"
    >
      <tre-later [load]="lateList" [inputs]="{ export: export(), tell: tell }" />
    </div>
    <p class="actions-told" role="status">{{ told() }}</p>
  `,
})
export class ViewActions {
  readonly export = input.required<ViewExport>();

  protected readonly text = shellText;
  protected readonly id = `actions-${(menus += 1)}`;
  protected readonly told = signal('');
  protected readonly lateList = () => import('./action-list').then(({ ActionList }) => ActionList);

  readonly #document = inject(DOCUMENT);

  /** Closes the menu and tells what came of its entry. */
  protected readonly tell = (what: string): void => {
    this.#document.getElementById(this.id)?.hidePopover();
    this.told.set(what);
  };
}
