import {
  ApplicationRef,
  DOCUMENT,
  type EnvironmentProviders,
  inject,
  isDevMode,
  provideEnvironmentInitializer,
} from '@angular/core';

/** The name that the content security policy allows. */
const POLICY = 'tre#sw';
const WORKER = 'ngsw-worker.js';

/**
 * Registers the worker that keeps the shell, once the first view stands, so that it takes nothing from it. A browser
 * without workers, or one that refuses them, has the dashboard online only.
 */
export function provideWorker(): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    const workers = inject(DOCUMENT).defaultView?.navigator.serviceWorker;
    if (workers === undefined || isDevMode()) return;
    void inject(ApplicationRef)
      .whenStable()
      .then(() => workers.register(workerAddress()))
      .catch((error: unknown) => {
        const refused = error instanceof DOMException || error instanceof TypeError;
        if (!refused) throw error; // else: refused or out of reach, so there is none until the next visit
      });
  });
}

/** The one address that the policy lets through, whatever is asked. */
export function workerAddress(
  trustedTypes: TrustedTypes | undefined = (globalThis as Page).trustedTypes,
): string {
  if (trustedTypes === undefined) return WORKER;
  const policy = trustedTypes.createPolicy(POLICY, { createScriptURL: () => WORKER });
  // The platform's types lag behind: `register` takes what the policy made, and under ours nothing else.
  return policy.createScriptURL(WORKER) as string;
}

/** The part of the Trusted Types API that is used; TypeScript does not know it yet. */
export interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}

interface Page {
  readonly trustedTypes?: TrustedTypes;
}
