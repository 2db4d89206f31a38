import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { accessibilityFaults } from '../testing/accessibility';
import { barPoint, linePicture } from '../testing/chart-pictures';
import { type ChartPicture } from './chart-picture';
import { SessionChart } from './session-chart';

const bars: ChartPicture = {
  kind: 'bars',
  points: [
    barPoint(0.94, 0, { headline: 'MSFT +0.94' }),
    barPoint(null, 1),
    barPoint(-3.5, 2, { headline: 'TSLA -3.50', notes: ['Provisional'] }),
  ],
};

async function chart(picture: ChartPicture = bars) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const fixture = TestBed.createComponent(SessionChart);
  fixture.componentRef.setInput('picture', picture);
  fixture.componentRef.setInput('label', 'Top movers');
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const stage = element.querySelector<HTMLElement>('[role=group]');
  const live = element.querySelector('[aria-live]');
  // The table comes by itself, below the chart in its card.
  const details = document.createElement('details');
  details.append(document.createElement('summary'));
  const card = document.createElement('section');
  card.append(element, details);
  document.body.append(card);
  return {
    details,
    element,
    stage,
    navigate,
    async press(key: string) {
      const event = new KeyboardEvent('keydown', { key, cancelable: true });
      stage?.dispatchEvent(event);
      await fixture.whenStable();
      return { announced: live?.textContent, prevented: event.defaultPrevented };
    },
    async leave() {
      stage?.dispatchEvent(new Event('blur'));
      await fixture.whenStable();
      return live?.textContent;
    },
  };
}

describe('SessionChart', () => {
  it('is one stop for the keyboard, named and explained', async () => {
    const { element, stage } = await chart();

    expect(stage?.getAttribute('aria-label')).toBe('Top movers');
    expect(stage?.getAttribute('aria-roledescription')).toBe('chart');
    expect(stage?.tabIndex).toBe(0);
    expect(element.querySelector('canvas')?.getAttribute('aria-hidden')).toBe('true');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('announces the session that a key leads to', async () => {
    const { press } = await chart();

    expect((await press('End')).announced).toBe('Wed 27 Aug: TSLA -3.50, Provisional');
    expect((await press('ArrowLeft')).announced).toBe('Tue 26 Aug: No record');
    expect((await press('Home')).announced).toBe('Mon 25 Aug: MSFT +0.94');
    expect((await press('Escape')).announced).toBe('');
  });

  it('opens the session that is announced, and none before one is', async () => {
    const { press, navigate } = await chart();

    expect((await press('Enter')).prevented).toBe(false);
    await press('End');
    await press('Enter');

    expect(navigate.mock.calls).toEqual([[['/session', '2025-08-27'], { queryParams: {} }]]);
  });

  it('unfolds the table of its numbers at a key and goes there, and folds it again', async () => {
    const { details, press } = await chart();

    await press('t');
    expect(details.open).toBe(true);
    expect(document.activeElement).toBe(details.querySelector('summary'));

    await press('T');
    expect(details.open).toBe(false);
  });

  it('announces the points of lines, too', async () => {
    const { press } = await chart(linePicture([0, 1.5], [0, null]));

    expect((await press('End')).announced).toBe('Tue 26 Aug: +1.50\u2009%');
  });

  it('leaves other keys to the page', async () => {
    const { press } = await chart();

    expect((await press('End')).prevented).toBe(true);
    expect((await press('PageDown')).prevented).toBe(false);
  });

  it('falls silent when it is left', async () => {
    const { press, leave } = await chart();
    await press('End');

    expect(await leave()).toBe('');
  });
});
