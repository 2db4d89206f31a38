import { type ListPrice, type PriceName, listPrices } from '../prices/list-prices';

/** How much of everything a month takes, in the units of its price. */
export type MonthlyUse = Readonly<Record<PriceName, number>>;

/** `list`: nothing is free. `allowances`: the account uses what is free for good for nothing else. */
export type Terms = 'list' | 'allowances';

/** US dollars by service, in the order of the list of prices. */
export type Bill = ReadonlyMap<string, number>;

/** The month's bill for some use. */
export function billOf(use: MonthlyUse, terms: Terms): Bill {
  const bill = new Map<string, number>();
  for (const name of Object.keys(listPrices) as PriceName[]) {
    const { service } = listPrices[name];
    bill.set(service, (bill.get(service) ?? 0) + costOf(listPrices[name], use[name], terms));
  }
  return bill;
}

/** US dollars for so many units. */
export function costOf({ usd, per, free }: ListPrice, units: number, terms: Terms): number {
  const charged = terms === 'list' ? units : Math.max(0, units - free);
  return (charged / per) * usd;
}

/** The sum of a bill, in US dollars. */
export function totalOf(bill: Bill): number {
  return [...bill.values()].reduce((total, usd) => total + usd, 0);
}
