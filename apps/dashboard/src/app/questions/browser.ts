import { InjectionToken } from '@angular/core';

/** What the app takes from the browser that it runs in; a test gives its own. */
export interface Browser {
  /** Milliseconds that never jump, from any origin. */
  steadyMs(): number;
  /** The viewer's IANA time zone. */
  readonly timeZone: string;
  connection(): 'online' | 'offline';
  /** The device's clock, which may be wrong: good enough for what to ask first, never for what to say. */
  deviceNow(): Date;
}

/** The browser at hand. */
export const BROWSER = new InjectionToken<Browser>('BROWSER', {
  factory: () => ({
    steadyMs: () => performance.now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    connection: () => (navigator.onLine ? 'online' : 'offline'),
    deviceNow: () => new Date(),
  }),
});
