import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { accessibilityFaults } from '../testing/accessibility';
import { LostView } from './lost-view';

describe('LostView', () => {
  it('leads back to the latest session', async () => {
    TestBed.configureTestingModule({
      providers: [provideRouter([{ path: '**', component: LostView }])],
    });

    const harness = await RouterTestingHarness.create('/nowhere?basis=open');

    const page = harness.fixture.nativeElement as HTMLElement;
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/?basis=open');
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
