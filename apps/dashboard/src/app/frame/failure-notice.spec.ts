import { TestBed } from '@angular/core/testing';
import { type Failure } from '../questions/failure';
import { accessibilityFaults } from '../testing/accessibility';
import { fakeBrowser, provideFakeBrowser } from '../testing/fake-browser';
import { FailureNotice } from './failure-notice';

async function notice(failure: Failure | undefined, shownFrom?: Date) {
  TestBed.configureTestingModule({
    providers: [provideFakeBrowser(fakeBrowser('America/New_York'))],
  });
  const fixture = TestBed.createComponent(FailureNotice);
  const ask = jest.fn();
  fixture.componentRef.setInput('feed', {
    failure: () => failure,
    held: () => shownFrom && { at: shownFrom },
    asking: () => false,
    now: () => new Date('2025-08-30T13:30:00Z'),
    ask,
  });
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  return { element, ask, words: element.querySelector('[role=alert] p')?.textContent };
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
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('says nothing where nothing failed', async () => {
    const { element } = await notice(undefined, shownFrom);

    expect(element.textContent).toBe('');
  });

  it('asks again on demand', async () => {
    const { element, ask } = await notice({ kind: 'offline' });

    element.querySelector('button')?.click();

    expect(ask).toHaveBeenCalledTimes(1);
  });
});
