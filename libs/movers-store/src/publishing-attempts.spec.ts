import { type JudgedSession } from '@tre/movers-domain';
import { conditionalUpdate } from './expression';
import { publishingAttempts } from './publishing-attempts';
import { judgedSession } from './testing/judged-session';

describe('publishingAttempts', () => {
  it('come in the order create, refresh, complete, correct', () => {
    const outcomes = publishingAttempts(judgedSession()).map(({ outcome }) => outcome);

    expect([...new Set(outcomes)]).toEqual(['created', 'refreshed', 'completed', 'corrected']);
    expect(outcomes).toEqual(outcomes.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('stay within what DynamoDB takes for a watchlist of 100 symbols', () => {
    const watchlist = Array.from({ length: 100 }, (_, count) => `SYMBOL${count}.WS`);

    const updates = publishingAttempts(judgedSession({ watchlist, symbol: 'SYMBOL7.WS' })).map(
      ({ condition, changes }) => conditionalUpdate(condition, changes),
    );

    for (const { ConditionExpression = '', UpdateExpression = '' } of updates) {
      expect(ConditionExpression.length).toBeLessThan(4_096);
      expect(UpdateExpression.length).toBeLessThan(4_096);
      expect(operatorsIn(ConditionExpression)).toBeLessThan(300);
    }
  });

  it('remove an attribute that the session lacks', () => {
    const { source, ...rest } = judgedSession();

    const refresh = publishingAttempts(rest as JudgedSession)[1];

    expect(source).toBe('simulated');
    expect(refresh?.changes).toContainEqual({ section: 'REMOVE', text: '#source', values: {} });
    expect(refresh?.changes.map(({ text }) => text)).not.toContain('#source = :source');
  });

  it('never touch the key, which an update may not', () => {
    const changes = publishingAttempts(judgedSession()).flatMap((attempt) => attempt.changes);

    expect(changes.filter(({ text }) => /#date\b/.test(text))).toEqual([]);
  });
});

const order = ['created', 'refreshed', 'completed', 'corrected'];

function operatorsIn(expression: string): number {
  return expression.match(/[=<>]+|\b(?:AND|NOT|BETWEEN|size)\b/g)?.length ?? 0;
}
