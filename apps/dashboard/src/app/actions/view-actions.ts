import {
  Component,
  DOCUMENT,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { AddressBar } from '../address/address-bar';
import { PriceSource } from '../questions/price-source';
import { actionsText } from '../text/actions-text';
import { shellText } from '../text/shell-text';
import { stateText } from '../text/state-text';
import { copiedText } from './copied-text';
import { csvText } from './csv-text';
import { DrawnCharts, type DrawnChart } from './drawn-charts';
import { fileStem } from './file-stem';
import { saveFile } from './save-file';
import { type ViewExport } from './view-export';

let menus = 0;

/** The menu of what a reader can take away from a view: its numbers, its chart, its link and its address at the API. */
@Component({
  selector: 'tre-view-actions',
  template: `
    <button type="button" class="plain-button" [attr.popovertarget]="id">{{ text.share }}</button>
    <div
      #menu
      class="popover actions"
      popover
      role="group"
      [id]="id"
      [attr.aria-label]="text.share"
      (beforetoggle)="told.set('')"
    >
      <button type="button" (click)="saveNumbers()">{{ text.csv }}</button>
      @for (chart of charts(); track chart) {
        <button type="button" (click)="saveChart(chart)">{{ text.png(chart.label()) }}</button>
      }
      <button type="button" (click)="copyLink()">{{ text.link }}</button>
      <a [href]="export().api">{{ text.api }}</a>
    </div>
    <p class="actions-told" role="status">{{ told() }}</p>
  `,
})
export class ViewActions {
  readonly export = input.required<ViewExport>();

  protected readonly text = actionsText;
  protected readonly id = `actions-${(menus += 1)}`;
  protected readonly told = signal('');
  protected readonly charts = inject(DrawnCharts).charts;
  readonly #document = inject(DOCUMENT);
  readonly #bar = inject(AddressBar);
  readonly #source = inject(PriceSource);
  private readonly menu = viewChild.required<ElementRef<HTMLElement>>('menu');

  protected saveNumbers(): void {
    const { title, dates, rows } = this.export();
    const content = new Blob([csvText(rows())], { type: 'text/csv;charset=utf-8' });
    this.#save(`${fileStem(title, dates)}.csv`, content);
  }

  protected async saveChart(chart: DrawnChart): Promise<void> {
    const { dates } = this.export();
    const title = chart.label();
    const source = this.#source.source();
    const subtitle = actionsText.subtitle(
      dates,
      shellText.basis[this.#bar.basis()],
      source === undefined ? '' : stateText.source[source],
    );
    this.#save(`${fileStem(title, dates)}.png`, await chart.toPng(title, subtitle));
  }

  protected async copyLink(): Promise<void> {
    const view = this.#document.defaultView;
    const outcome = await copiedText(view?.navigator.clipboard, this.#document.location.href);
    this.#tell(outcome === 'copied' ? actionsText.copied : actionsText.notCopied);
  }

  #save(name: string, content: Blob): void {
    saveFile(this.#document, name, content);
    this.#tell(actionsText.saved(name));
  }

  #tell(what: string): void {
    this.menu().nativeElement.hidePopover();
    this.told.set(what);
  }
}
