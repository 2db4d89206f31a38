import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';
import { FakeIntersectionObserver } from './app/testing/fake-sight';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

/** What jsdom lacks. */
Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});
Object.assign(window, { IntersectionObserver: FakeIntersectionObserver });
HTMLCanvasElement.prototype.getContext = () => null;
afterEach(() => localStorage.clear());
