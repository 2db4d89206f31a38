import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { accessibilityFaults } from '../testing/accessibility';
import { barPoint, linePicture } from '../testing/chart-pictures';
import { wordsOf } from '../testing/words-of';
import { type ChartPicture } from './chart-picture';
import { ChartTable } from './chart-table';

const bars: ChartPicture = {
  kind: 'bars',
  points: [barPoint(0.94, 0), barPoint(null, 1), barPoint(-3.5, 2, { notes: ['Provisional'] })],
};

async function table(picture: ChartPicture) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(ChartTable);
  fixture.componentRef.setInput('picture', picture);
  fixture.componentRef.setInput('label', 'Top movers');
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  document.body.append(element);
  const details = element.querySelector('details');
  return {
    element,
    details,
    words: () => wordsOf(element.querySelector('.scroller')),
    async unfold() {
      if (details) details.open = true;
      details?.dispatchEvent(new Event('toggle'));
      await fixture.whenStable();
    },
  };
}

describe('ChartTable', () => {
  it('has no rows before it is unfolded', async () => {
    const { element, unfold, words } = await table(bars);

    expect(words()).toBe('');
    await unfold();

    expect(words()).toBe(
      'Session Change, % Notes Wed 27 Aug -3.50 Provisional Tue 26 Aug No record Mon 25 Aug +0.94',
    );
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('leads from each row to its session', async () => {
    const { element, unfold } = await table(bars);
    await unfold();

    expect(element.querySelector('tbody a')?.getAttribute('href')).toBe('/session/2025-08-27');
  });

  it('holds a column for each line', async () => {
    const { unfold, words } = await table(linePicture([0, 1.5], [0, null]));
    await unfold();

    expect(words()).toBe('Session A, % B, % Tue 26 Aug +1.50 Mon 25 Aug 0.00 0.00');
  });

  it('is whole on paper, and folded again after that', async () => {
    const { details, words } = await table(bars);

    window.dispatchEvent(new Event('beforeprint'));
    details?.dispatchEvent(new Event('toggle'));
    const printed = [details?.open, words()];
    window.dispatchEvent(new Event('afterprint'));

    expect(printed).toEqual([true, expect.stringContaining('Wed 27 Aug -3.50 Provisional')]);
    expect([details?.open, words()]).toEqual([false, '']);
  });

  it('says on paper how many lines have no room there', async () => {
    const lines = Array.from({ length: 11 }, () => [0, 1]);
    const { element } = await table(linePicture([0, 1], ...lines));

    window.dispatchEvent(new Event('beforeprint'));

    expect(element.querySelectorAll('thead th')).toHaveLength(11);
    expect(wordsOf(element)).toContain('2 more lines are in the table on the screen.');
    window.dispatchEvent(new Event('afterprint'));
  });
});
