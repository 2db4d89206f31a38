import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { accessibilityFaults } from '../testing/accessibility';
import { BasisSelect } from './basis-select';

describe('BasisSelect', () => {
  it('shows the basis in force and goes to another', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '', children: [] }])] });
    const fixture = TestBed.createComponent(BasisSelect);
    await fixture.whenStable();
    const select: HTMLSelectElement = fixture.nativeElement.querySelector('select');
    expect(select.selectedOptions[0]?.textContent?.trim()).toBe('Close to close');

    select.value = 'open';
    select.dispatchEvent(new Event('change'));
    await fixture.whenStable();

    expect(TestBed.inject(Router).url).toBe('/?basis=open');
    expect(select.selectedOptions[0]?.textContent?.trim()).toBe('Open to close');
    expect(await accessibilityFaults(fixture.nativeElement)).toEqual([]);
  });
});
