import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { accessibilityFaults } from '../testing/accessibility';
import { Theme } from './theme';
import { ThemePicker } from './theme-picker';

describe('ThemePicker', () => {
  it('chooses a theme and takes another one out of the address', async () => {
    TestBed.configureTestingModule({
      providers: [provideRouter([{ path: '', component: ThemePicker }])],
    });
    const harness = await RouterTestingHarness.create('/?theme=light&basis=open');
    const page = harness.fixture.nativeElement as HTMLElement;
    const dark = page.querySelector<HTMLInputElement>('input[value=dark]');

    dark?.click();
    await harness.fixture.whenStable();

    expect(TestBed.inject(Theme).choice()).toBe('dark');
    expect(TestBed.inject(Router).url).toBe('/?basis=open');
    expect(page.querySelectorAll('input:checked')).toHaveLength(1);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
