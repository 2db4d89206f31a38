import { TestBed } from '@angular/core/testing';
import { accessibilityFaults } from '../testing/accessibility';
import { ChartFailure } from './chart-failure';

describe('ChartFailure', () => {
  it('says that there is no chart, and loads the page again on demand', async () => {
    const fixture = TestBed.createComponent(ChartFailure);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;

    expect(element.textContent).toContain('The chart could not be loaded.');
    expect(element.querySelector('button')?.textContent?.trim()).toBe('Load the page again');
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
