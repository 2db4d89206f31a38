import { TestBed } from '@angular/core/testing';
import { type Failure } from '../questions/failure';
import { accessibilityFaults } from '../testing/accessibility';
import { FailureNotice } from './failure-notice';

async function notice(failure: Failure, shownFrom?: Date) {
  const fixture = TestBed.createComponent(FailureNotice);
  const at = new Date('2025-08-30T13:30:00Z');
  fixture.componentRef.setInput('failure', failure);
  fixture.componentRef.setInput('shownFrom', shownFrom);
  fixture.componentRef.setInput('reading', { at, timeZone: 'America/New_York' });
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  return { fixture, element, words: element.querySelector('p')?.textContent };
}

const shownFrom = new Date('2025-08-30T13:12:00Z');

describe('FailureNotice', () => {
  it.each<[Failure, Date | undefined, string]>([
    [
      { kind: 'offline' },
      shownFrom,
      'Offline. Last answer from Sat 09:12 New York. Trying again in 30 s.',
    ],
    [{ kind: 'offline' }, undefined, 'Offline. Trying again in 30 s.'],
    [
      { kind: 'unanswered', status: 503 },
      shownFrom,
      'The API does not answer (503). Shown: the answer of Sat 09:12 New York. Trying again in 30 s.',
    ],
    [
      { kind: 'unanswered', status: null },
      undefined,
      'The API does not answer. Trying again in 30 s.',
    ],
    [
      { kind: 'refused', code: 'UNAVAILABLE' },
      undefined,
      'The API refuses the question (UNAVAILABLE). Trying again in 30 s.',
    ],
    [
      { kind: 'unreadable' },
      undefined,
      'The answer of the API cannot be read. Trying again in 30 s.',
    ],
  ])('words %j, shown from %s', async (failure, from, expected) => {
    const { element, words } = await notice(failure, from);

    expect(words).toBe(expected);
    expect(element.getAttribute('role')).toBe('alert');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('asks again on demand', async () => {
    const { fixture, element } = await notice({ kind: 'offline' });
    const asked = jest.fn();
    fixture.componentInstance.retry.subscribe(asked);

    element.querySelector('button')?.click();

    expect(asked).toHaveBeenCalledTimes(1);
  });
});
