import { TestBed } from '@angular/core/testing';
import { accessibilityFaults } from '../../testing/accessibility';
import { latestAnswer, winnerBody } from '../../testing/latest-body';
import { winnerRows } from '../winner-rows';
import { WinnersChart } from './winners-chart';

async function chart() {
  const answer = latestAnswer({
    latestWinners: [
      winnerBody('2025-08-27', 'MSFT', 0.94),
      winnerBody('2025-08-29', 'TSLA', -3.5, { status: 'PROVISIONAL' }),
    ],
  });
  const fixture = TestBed.createComponent(WinnersChart);
  fixture.nativeElement.setAttribute('aria-label', 'Top movers');
  fixture.componentRef.setInput('rows', winnerRows(answer, 'previousClose'));
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const live = element.querySelector('[aria-live]');
  return {
    element,
    async press(key: string) {
      const event = new KeyboardEvent('keydown', { key, cancelable: true });
      element.dispatchEvent(event);
      await fixture.whenStable();
      return { announced: live?.textContent, prevented: event.defaultPrevented };
    },
    async leave() {
      element.dispatchEvent(new Event('blur'));
      await fixture.whenStable();
      return live?.textContent;
    },
  };
}

describe('WinnersChart', () => {
  it('is one stop for the keyboard, explained', async () => {
    const { element } = await chart();

    expect(element.getAttribute('role')).toBe('group');
    expect(element.getAttribute('aria-roledescription')).toBe('chart');
    expect(element.tabIndex).toBe(0);
    expect(element.querySelector('canvas')?.getAttribute('aria-hidden')).toBe('true');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('announces the bar that a key leads to', async () => {
    const { press } = await chart();

    expect((await press('End')).announced).toBe('Fri 29 Aug: TSLA \u22123.50\u2009%, Provisional');
    expect((await press('ArrowLeft')).announced).toBe('Thu 28 Aug: No record');
    expect((await press('Home')).announced).toBe('Wed 27 Aug: MSFT +0.94\u2009%');
    expect((await press('Escape')).announced).toBe('');
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
