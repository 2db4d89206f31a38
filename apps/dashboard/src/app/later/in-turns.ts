import { effect, type Signal, signal } from '@angular/core';

/**
 * How many parts of a long list to draw: `step` at first, then as many more in each task that follows, so that no one
 * task keeps the page from answering. To be made where one can inject.
 */
export function inTurns(step: number, all: () => number): Signal<number> {
  const drawn = signal(step);
  effect((onCleanup) => {
    if (drawn() >= all()) return;
    const timer = setTimeout(() => drawn.update((count) => count + step));
    onCleanup(() => clearTimeout(timer));
  });
  return drawn.asReadonly();
}
