import { type ComponentFixture } from '@angular/core/testing';

/** Waits until a task has gone by in which nothing more was drawn. */
export async function drawnInTurns(fixture: ComponentFixture<unknown>): Promise<void> {
  await fixture.whenStable();
  const before = fixture.nativeElement.innerHTML;
  await new Promise((resolve) => setTimeout(resolve, 2));
  await fixture.whenStable();
  if (fixture.nativeElement.innerHTML !== before) await drawnInTurns(fixture);
}
