import { type Routes } from '@angular/router';
import { SessionView } from './session/session-view';

/** The session comes with the app; every other view when it is gone to. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', component: SessionView },
  { path: 'session/:date', component: SessionView },
  {
    path: 'year',
    loadComponent: () => import('./year/year-view').then(({ YearView }) => YearView),
  },
  {
    path: 'standings',
    loadComponent: () =>
      import('./standings/standings-view').then(({ StandingsView }) => StandingsView),
  },
  {
    path: 'symbol/:ticker',
    loadComponent: () => import('./symbol/symbol-view').then(({ SymbolView }) => SymbolView),
  },
  {
    path: 'data',
    loadComponent: () => import('./data/data-view').then(({ DataView }) => DataView),
  },
  { path: '**', loadComponent: () => import('./lost/lost-view').then(({ LostView }) => LostView) },
];
