import { type Routes } from '@angular/router';
import { SessionView } from './session/session-view';

/** The latest session comes with the app; every other view when it is gone to. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', component: SessionView },
  { path: '**', loadComponent: () => import('./lost/lost-view').then(({ LostView }) => LostView) },
];
