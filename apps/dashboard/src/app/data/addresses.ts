import { type Basis, type TradingDate } from '@tre/movers-domain';
import { dataText } from '../text/data-text';

/** Something to copy: an address, or a formula around one. */
export interface Address {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Where it leads; undefined for what is no address. */
  readonly href?: string;
}

/** What can be taken along, by kind. */
export interface Addresses {
  readonly feeds: readonly Address[];
  readonly spreadsheet: readonly Address[];
  readonly api: readonly Address[];
}

const SPREADSHEET_DAYS = 90;

/**
 * The addresses of the API as they are from outside, on the basis shown; `base` is the document's own address, beside
 * which the API answers under `api/`.
 */
export function addresses(
  base: string,
  basis: Basis,
  latest: TradingDate | null | undefined,
): Addresses {
  const { addresses: labels } = dataText;
  const at = (path: string, query: Readonly<Record<string, string>> = {}) => {
    const url = new URL(`api/${path}`, base);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url.href;
  };
  const link = (id: keyof typeof labels, href: string): Address => ({
    id,
    label: labels[id],
    text: href,
    href,
  });
  const onBasis: Readonly<Record<string, string>> = basis === 'open' ? { basis } : {};
  const csv = at('movers', { days: String(SPREADSHEET_DAYS), format: 'csv', ...onBasis });
  return {
    feeds: [link('atom', at('feed.atom')), link('jsonFeed', at('feed.json'))],
    spreadsheet: [
      { id: 'formula', label: labels.formula, text: `=IMPORTDATA("${csv}")` },
      link('csv', csv),
    ],
    api: [
      link('movers', at('movers', onBasis)),
      ...(latest ? [link('session', at(`movers/${latest}`))] : []),
      { id: 'graphql', label: labels.graphql, text: at('graphql') },
      link('openApi', at('openapi.json')),
      link('health', at('health')),
    ],
  };
}
