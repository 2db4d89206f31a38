import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { BasisChoice, parseBasis } from './basis-choice';

@Component({ template: '' })
class Page {}

async function at(address: string) {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Page }])] });
  const choice = TestBed.inject(BasisChoice);
  const harness = await RouterTestingHarness.create(address);
  return { choice, harness, router: TestBed.inject(Router) };
}

describe('BasisChoice', () => {
  it.each([
    ['/', 'previousClose', undefined],
    ['/?basis=previousClose', 'previousClose', undefined],
    ['/?basis=open', 'open', undefined],
    ['/?basis=vwap', 'previousClose', 'vwap'],
    ['/?basis=', 'previousClose', undefined],
  ])('reads %s', async (address, basis, unknown) => {
    const { choice } = await at(address);

    expect(choice.basis()).toBe(basis);
    expect(choice.unknown()).toBe(unknown);
  });

  it('writes the address, leaving the rest of it alone', async () => {
    const { choice, harness, router } = await at('/year?theme=dark');

    choice.choose('open');
    await harness.fixture.whenStable();

    expect(router.url).toBe('/year?theme=dark&basis=open');
    expect(choice.basis()).toBe('open');
  });

  it('leaves the default out of the address', async () => {
    const { choice, harness, router } = await at('/?basis=open');

    choice.choose('previousClose');
    await harness.fixture.whenStable();

    expect(router.url).toBe('/');
  });
});

describe('parseBasis', () => {
  it('knows two bases', () => {
    expect(parseBasis('open')).toBe('open');
    expect(parseBasis('previousClose')).toBe('previousClose');
    expect(parseBasis('OPEN')).toBeUndefined();
    expect(parseBasis(undefined)).toBeUndefined();
  });
});
