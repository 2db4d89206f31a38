import { TestBed } from '@angular/core/testing';
import { Change } from './change';

describe('Change', () => {
  it.each([
    [-3.5, 'down', '\u22123.50\u2009%', 1],
    [0.6, 'up', '+0.60\u2009%', 1],
    [0.001, 'level', '0.00\u2009%', 0],
  ])('shows %d by sense, sign and arrow', async (percent, sense, figure, arrows) => {
    const fixture = TestBed.createComponent(Change);
    fixture.componentRef.setInput('percent', percent);

    await fixture.whenStable();

    const element: HTMLElement = fixture.nativeElement;
    expect(element.dataset['sense']).toBe(sense);
    expect(element.textContent?.trim()).toBe(figure);
    expect(element.querySelectorAll('svg[aria-hidden=true]')).toHaveLength(arrows);
  });
});
