import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { PriceSource } from '../questions/price-source';
import { accessibilityFaults } from '../testing/accessibility';
import { Shell } from './shell';

@Component({ template: '<h1>A view</h1>' })
class View {}

async function shell(address: string, source: 'MASSIVE' | 'SIMULATED' = 'MASSIVE') {
  TestBed.configureTestingModule({
    providers: [provideRouter([{ path: '**', component: View }])],
  });
  const fixture = TestBed.createComponent(Shell);
  TestBed.inject(PriceSource).hear(source);
  await TestBed.inject(Router).navigateByUrl(address);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const notices = [...element.querySelectorAll('.notice')].map((notice) =>
    notice.textContent?.replace(/\s+/g, ' ').trim(),
  );
  return {
    element,
    notices,
    async go(to: string) {
      await TestBed.inject(Router).navigateByUrl(to);
      await fixture.whenStable();
    },
  };
}

describe('Shell', () => {
  it('stands around a view and says nothing more where nothing is to say', async () => {
    const { element, notices } = await shell('/');

    expect(element.querySelector('.brand')?.textContent).toBe('TRE Stocks');
    expect(element.querySelector('h1')?.textContent).toBe('A view');
    expect(notices).toEqual([]);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('says on every view that prices are simulated', async () => {
    const { notices } = await shell('/anywhere', 'SIMULATED');

    expect(notices).toEqual(['Simulated prices: no real market data.']);
  });

  it('names a basis that does not exist', async () => {
    const { element, notices } = await shell('/?basis=vwap');

    expect(notices).toEqual(['“vwap” is no basis; shown: close to close.']);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('keeps the choices of the address on the way home', async () => {
    const { element } = await shell('/anywhere?basis=open');

    expect(element.querySelector('.brand')?.getAttribute('href')).toBe('/?basis=open');
  });

  it('leads to the views and marks the one on screen', async () => {
    const { element } = await shell('/year?basis=open&year=2024');

    const links = [...element.querySelectorAll('nav a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/?basis=open',
      '/year?basis=open',
      '/standings?basis=open',
      '/data?basis=open',
    ]);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([
      null,
      'page',
      null,
      null,
    ]);
  });

  it('goes to the content with another view, and not with another choice for this one', async () => {
    const { element, go } = await shell('/year');
    document.body.append(element);
    const active = () => document.activeElement?.tagName;
    const atFirst = active();
    element.querySelector<HTMLElement>('.brand')?.focus();

    await go('/year?basis=open');
    const afterChoice = active();
    await go('/standings?basis=open');
    const afterView = active();
    element.querySelector('select')?.focus();
    await go('/symbol/NVDA');

    expect([atFirst, afterChoice, afterView, active()]).toEqual(['BODY', 'A', 'MAIN', 'SELECT']);
    element.remove();
  });

  it('lets the keyboard skip to the content', async () => {
    const { element } = await shell('/');
    document.body.append(element);

    element.querySelector<HTMLButtonElement>('.skip')?.click();

    expect(document.activeElement).toBe(element.querySelector('main'));
    element.remove();
  });
});
