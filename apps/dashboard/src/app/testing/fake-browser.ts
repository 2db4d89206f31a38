import { type Provider } from '@angular/core';
import { BROWSER, type Browser } from '../questions/browser';

/** A browser whose steady clock and connection a test sets. */
export interface FakeBrowser extends Browser {
  ms: number;
  state: 'online' | 'offline';
}

/** A browser in a time zone, online, its clock at zero. */
export function fakeBrowser(timeZone = 'Europe/Madrid'): FakeBrowser {
  return {
    timeZone,
    ms: 0,
    state: 'online',
    steadyMs() {
      return this.ms;
    },
    connection() {
      return this.state;
    },
    deviceNow: () => new Date('2025-08-30T05:00:00Z'),
  };
}

/** Gives the app a fake browser. */
export function provideFakeBrowser(browser: FakeBrowser = fakeBrowser()): Provider {
  return { provide: BROWSER, useValue: browser };
}
