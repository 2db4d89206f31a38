import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { shellText } from '../text/shell-text';

/** What an address without a view shows. */
@Component({
  selector: 'tre-lost-view',
  imports: [RouterLink],
  host: { class: 'statement' },
  template: `
    <h1>{{ text.lost }}</h1>
    <p>
      <a routerLink="/" queryParamsHandling="preserve">{{ text.lostWay }}</a>
    </p>
  `,
})
export class LostView {
  protected readonly text = shellText;
}
