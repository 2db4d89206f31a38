import { computed, inject, Service } from '@angular/core';
import { Router, type Params } from '@angular/router';
import { parseAddress, queryOf, type AddressChanges } from './parse-address';

/** The address of the screen: which view, on which basis, of which dates and symbols. */
@Service()
export class AddressBar {
  readonly #router = inject(Router);
  readonly #arrival = this.#router.lastSuccessfulNavigation;

  /** What the address says. */
  readonly address = computed(() => {
    this.#arrival();
    const { root, queryParamMap } = this.#router.parseUrl(this.#router.url);
    const segments = root.children['primary']?.segments ?? [];
    return parseAddress(
      segments.map(({ path }) => path),
      queryParamMap,
    );
  });

  readonly view = computed(() => this.address().view);
  readonly basis = computed(() => this.address().basis);

  /** The query that goes along to another view: what holds for all of them. */
  readonly carried = computed<Params>(() => {
    this.#arrival();
    const { queryParams } = this.#router.parseUrl(this.#router.url);
    const { theme } = queryParams as { readonly theme?: unknown };
    const basis = queryOf({ basis: this.basis() })['basis'];
    return {
      ...(typeof basis === 'string' ? { basis } : {}),
      ...(theme === undefined ? {} : { theme }),
    };
  });

  /** Goes to the same view with other values, leaving alone the rest of the address and how far the page is scrolled. */
  change(changes: AddressChanges): void {
    void this.#router.navigate([], {
      queryParams: queryOf(changes),
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
  }
}
