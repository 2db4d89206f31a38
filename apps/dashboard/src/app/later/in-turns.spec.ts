import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { drawnInTurns } from '../testing/drawn-in-turns';
import { inTurns } from './in-turns';

@Component({ template: '@for (one of parts().slice(0, drawn()); track one) {{{ one }}}' })
class Parts {
  readonly parts = input.required<readonly string[]>();
  protected readonly drawn = inTurns(2, () => this.parts().length);
}

describe('inTurns', () => {
  it('draws the first parts at once and the rest in the tasks that follow', async () => {
    const fixture = TestBed.createComponent(Parts);
    fixture.componentRef.setInput('parts', [...'abcde']);

    fixture.detectChanges();
    const atOnce = fixture.nativeElement.textContent;
    await drawnInTurns(fixture);

    expect([atOnce, fixture.nativeElement.textContent]).toEqual(['ab', 'abcde']);
  });

  it('draws a list that grows to its end too', async () => {
    const fixture = TestBed.createComponent(Parts);
    fixture.componentRef.setInput('parts', ['a']);
    await fixture.whenStable();

    fixture.componentRef.setInput('parts', [...'abcdefg']);
    await drawnInTurns(fixture);

    expect(fixture.nativeElement.textContent).toBe('abcdefg');
  });
});
