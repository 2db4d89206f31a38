import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AddressBar } from '../address/address-bar';
import { shellText } from '../text/shell-text';

const VIEWS = [
  { view: 'latest', path: '/' },
  { view: 'year', path: '/year' },
  { view: 'standings', path: '/standings' },
  { view: 'data', path: '/data' },
] as const;

/** The ways to the views: in the bar, on a phone as tabs at its foot. */
@Component({
  selector: 'tre-view-links',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="text.navigation">
      @for (link of links; track link.view) {
        <a
          [routerLink]="link.path"
          [queryParams]="bar.carried()"
          [attr.aria-current]="bar.view() === link.view ? 'page' : null"
          ><span>{{ text.views[link.view] }}</span></a
        >
      }
    </nav>
  `,
})
export class ViewLinks {
  protected readonly text = shellText;
  protected readonly links = VIEWS;
  protected readonly bar = inject(AddressBar);
}
