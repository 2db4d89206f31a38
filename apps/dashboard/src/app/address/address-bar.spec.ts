import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { AddressBar } from './address-bar';

@Component({ template: '' })
class Page {}

async function at(address: string) {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Page }])] });
  const bar = TestBed.inject(AddressBar);
  const harness = await RouterTestingHarness.create(address);
  return { bar, harness, router: TestBed.inject(Router) };
}

describe('AddressBar', () => {
  it('follows the address, back too', async () => {
    const { bar, harness } = await at('/session/2025-08-29?basis=open');
    const first = [bar.view(), bar.address().date, bar.basis()];

    await harness.navigateByUrl('/year?year=2024');
    const second = [bar.view(), bar.address().year, bar.basis()];
    await harness.navigateByUrl('/session/2025-08-29?basis=open');

    expect(first).toEqual(['session', '2025-08-29', 'open']);
    expect(second).toEqual(['year', 2024, 'previousClose']);
    expect([bar.view(), bar.address().date, bar.basis()]).toEqual(first);
  });

  it('writes the address, leaving the rest of it alone', async () => {
    const { bar, harness, router } = await at('/year?theme=dark');

    bar.change({ basis: 'open' });
    await harness.fixture.whenStable();

    expect(router.url).toBe('/year?theme=dark&basis=open');
    expect(bar.basis()).toBe('open');
  });

  it('leaves the page scrolled as it is', async () => {
    const { bar, harness, router } = await at('/');
    const navigate = jest.spyOn(router, 'navigate');

    bar.change({ basis: 'open' });
    await harness.fixture.whenStable();

    expect(navigate).toHaveBeenCalledWith([], expect.objectContaining({ scroll: 'manual' }));
  });

  it('leaves the default out of the address', async () => {
    const { bar, harness, router } = await at('/?basis=open');

    bar.change({ basis: 'previousClose' });
    await harness.fixture.whenStable();

    expect(router.url).toBe('/');
  });

  it('carries basis and theme to other views, and nothing of this one', async () => {
    const { bar } = await at('/standings?basis=open&theme=dark&period=month&from=2025-01-02');

    expect(bar.carried()).toEqual({ basis: 'open', theme: 'dark' });
  });

  it('carries nothing where there is nothing to carry', async () => {
    const { bar } = await at('/standings?basis=vwap');

    expect(bar.carried()).toEqual({});
  });
});
