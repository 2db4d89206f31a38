import { Component, DOCUMENT, inject, input } from '@angular/core';
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

/** What a reader can take away from a view: its numbers, its charts, its link and its address at the API. */
@Component({
  selector: 'tre-action-list',
  template: `
    <button type="button" (click)="saveNumbers()">{{ text.csv }}</button>
    @for (chart of charts(); track chart) {
      <button type="button" (click)="saveChart(chart)">{{ text.png(chart.label()) }}</button>
    }
    <button type="button" (click)="copyLink()">{{ text.link }}</button>
    <a [href]="export().api">{{ text.api }}</a>
  `,
})
export class ActionList {
  readonly export = input.required<ViewExport>();
  /** Hears what came of an action. */
  readonly tell = input.required<(what: string) => void>();

  protected readonly text = actionsText;
  protected readonly charts = inject(DrawnCharts).charts;
  readonly #document = inject(DOCUMENT);
  readonly #bar = inject(AddressBar);
  readonly #source = inject(PriceSource);

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
    this.tell()(outcome === 'copied' ? actionsText.copied : actionsText.notCopied);
  }

  #save(name: string, content: Blob): void {
    saveFile(this.#document, name, content);
    this.tell()(actionsText.saved(name));
  }
}
