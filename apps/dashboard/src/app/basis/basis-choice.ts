import { computed, inject, Service } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { type Basis } from '@tre/movers-domain';

/** Every basis, the one of a bare address first. */
export const bases: readonly Basis[] = ['previousClose', 'open'];

const FALLBACK: Basis = 'previousClose';

/** The basis of the changes on screen; it lives in the address as `?basis=open`. */
@Service()
export class BasisChoice {
  readonly #router = inject(Router);
  readonly #params = toSignal(this.#router.routerState.root.queryParamMap);
  readonly #asked = computed(() => this.#params()?.get('basis') || undefined);

  /** The basis in force. */
  readonly basis = computed(() => parseBasis(this.#asked()) ?? FALLBACK);

  /** What the address asks for, where it is no basis. */
  readonly unknown = computed(() => {
    const asked = this.#asked();
    return asked === undefined || parseBasis(asked) !== undefined ? undefined : asked;
  });

  /** Goes to the same view on another basis. */
  choose(basis: Basis): void {
    void this.#router.navigate([], {
      queryParams: { basis: basis === FALLBACK ? null : basis },
      queryParamsHandling: 'merge',
    });
  }
}

/** Reads a basis; undefined for any other text. */
export function parseBasis(text: string | undefined): Basis | undefined {
  return bases.find((basis) => basis === text);
}
