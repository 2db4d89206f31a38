import { Component, input, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { accessibilityFaults } from '../testing/accessibility';
import { codeCame, comeIntoSight } from '../testing/fake-sight';
import { Later } from './later';

@Component({ selector: 'tre-part', template: '<p>{{ label() }} of {{ count() }}</p>' })
class Part {
  readonly label = input.required<string>();
  readonly count = input.required<number>();
}

@Component({
  imports: [Later],
  template: `
    <tre-later [load]="load()" [inputs]="{ label: 'Chart', count: count() }" [when]="when()" />
  `,
})
class Page {
  readonly load = input.required<() => Promise<Type<Part>>>();
  readonly count = input(1);
  readonly when = input<'near' | 'idle'>('near');
}

async function page(load: () => Promise<Type<Part>>, when: 'near' | 'idle' = 'near') {
  const fixture = TestBed.createComponent(Page);
  fixture.componentRef.setInput('load', load);
  fixture.componentRef.setInput('when', when);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  return {
    fixture,
    element,
    part: () => element.querySelector('tre-part')?.textContent,
    place: element.querySelector<HTMLElement>('tre-later'),
  };
}

describe('Later', () => {
  it('asks for no code before its place is near', async () => {
    const load = jest.fn(async () => Part);

    const { element, part, place } = await page(load);

    expect(load).not.toHaveBeenCalled();
    expect(place?.hidden).toBe(false);
    expect(part()).toBeUndefined();

    await comeIntoSight(element);
    expect(part()).toBe('Chart of 1');
    expect(place?.hidden).toBe(true);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('hands new values on to what it shows', async () => {
    const { element, fixture, part } = await page(async () => Part);
    await comeIntoSight(element);

    fixture.componentRef.setInput('count', 2);
    await fixture.whenStable();

    expect(part()).toBe('Chart of 2');
    expect(element.querySelectorAll('tre-part')).toHaveLength(1);
  });

  it('comes by itself where it waits for an idle moment only', async () => {
    const { part } = await page(async () => Part, 'idle');

    await codeCame();

    expect(part()).toBe('Chart of 1');
  });

  it('says that the code did not come, and how it comes', async () => {
    const { element, place } = await page(() => Promise.reject(new TypeError('no such script')));

    await comeIntoSight(element);

    expect(place?.querySelector('[role=alert]')?.textContent).toBe(
      'This part of the page could not be loaded.',
    );
    expect(place?.querySelector('button')?.textContent).toContain('Load the page again');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('asks for nothing once the page is gone', async () => {
    const load = jest.fn(async () => Part);
    const { element, fixture } = await page(load);

    fixture.destroy();
    await comeIntoSight(element);

    expect(load).not.toHaveBeenCalled();
  });
});
