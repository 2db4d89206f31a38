import { TestBed } from '@angular/core/testing';
import { fakeBrowser, provideFakeBrowser } from '../testing/fake-browser';
import { ApiClock } from './api-clock';

const at = (time: string) => new Date(`2025-08-30T${time}Z`);

function setUp() {
  const browser = fakeBrowser();
  TestBed.configureTestingModule({ providers: [provideFakeBrowser(browser)] });
  return { browser, clock: TestBed.inject(ApiClock) };
}

describe('ApiClock', () => {
  it('knows no time before an answer', () => {
    expect(setUp().clock.now()).toBeUndefined();
  });

  it('runs on from an answer, and takes the later of two', () => {
    const { browser, clock } = setUp();

    clock.hear(at('05:00:00'), 'live');
    browser.ms = 60_000;
    clock.hear(at('05:00:30'), 'live');
    const late = clock.now();
    clock.hear(at('05:01:30'), 'live');

    expect(late).toEqual(at('05:01:00'));
    expect(clock.now()).toEqual(at('05:01:30'));
  });

  it('believes a live answer before a kept one of any time', () => {
    const { clock } = setUp();

    clock.hear(at('09:00:00'), 'kept');
    const kept = clock.now();
    clock.hear(at('05:00:00'), 'live');
    clock.hear(at('09:30:00'), 'kept');

    expect(kept).toEqual(at('09:00:00'));
    expect(clock.now()).toEqual(at('05:00:00'));
  });
});
