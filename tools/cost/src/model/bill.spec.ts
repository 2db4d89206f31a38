import { listPrices } from '../prices/list-prices';
import { sample } from '../testing/sample-month';
import { type MonthlyUse, billOf, costOf, totalOf } from './bill';
import { monthlyUse } from './monthly-use';

const nothing = Object.fromEntries(
  Object.keys(listPrices).map((name) => [name, 0]),
) as unknown as MonthlyUse;

describe('costOf', () => {
  it.each([
    [
      '3.5 million requests at $3.50 a million',
      listPrices.gatewayRequests,
      3_500_000,
      12.25,
      12.25,
    ],
    ['twelve alarms, ten of them free', listPrices.alarmMetrics, 12, 1.2, 0.2],
    ['less than what is free', listPrices.dashboards, 1, 3, 0],
    ['calls by the ten thousand', listPrices.secretCalls, 20_000, 0.1, 0.1],
  ])('reckons %s', (_, price, units, list, withAllowances) => {
    expect(costOf(price, units, 'list')).toBeCloseTo(list, 10);
    expect(costOf(price, units, 'allowances')).toBeCloseTo(withAllowances, 10);
  });
});

describe('billOf', () => {
  it('adds the lines of a service up', () => {
    const bill = billOf(
      { ...nothing, secrets: 1, secretCalls: 10_000, firings: 1_000_000 },
      'list',
    );

    expect(bill.get('Secrets Manager')).toBeCloseTo(0.45, 10);
    expect(bill.get('Scheduler and SNS')).toBeCloseTo(1, 10);
    expect(totalOf(bill)).toBeCloseTo(1.45, 10);
  });

  it('costs a stage without readers what one adds up by hand', () => {
    const bill = billOf(monthlyUse({ ...sample, reads: 0, edge: 'caching' }), 'list');

    // 12 alarms, 1 dashboard, 6 metrics in 4 of 24 hours.
    expect(bill.get('CloudWatch')).toBeCloseTo(1.2 + 3 + 0.3, 2);
    expect(bill.get('Secrets Manager')).toBeCloseTo(0.4 + (121.75 * 0.05) / 10_000, 10);
    expect(bill.get('API Gateway')).toBe(0);
  });
});

describe('the prices', () => {
  it.each(Object.entries(listPrices))('%s names a page of AWS', (_, { page, usd, per }) => {
    expect(page).toMatch(/^https:\/\/aws\.amazon\.com\/[a-z0-9-]+\/pricing\/(on-demand\/)?$/);
    expect(usd / per).toBeGreaterThan(0);
  });
});
