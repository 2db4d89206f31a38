import { all, attributeNames, condition, conditionalUpdate, not, remove, set } from './expression';

describe('conditionalUpdate', () => {
  const older = condition('#precedence < :precedence', { ':precedence': '2' });

  it('joins changes by section and names what they use', () => {
    const update = conditionalUpdate(older, [
      set('#status = :status', { ':status': 'final' }),
      remove('#missing'),
      set('#history[0] = #history[1]'),
    ]);

    expect(update).toEqual({
      ConditionExpression: '#precedence < :precedence',
      UpdateExpression: 'SET #status = :status, #history[0] = #history[1] REMOVE #missing',
      ExpressionAttributeNames: {
        '#precedence': 'precedence',
        '#status': 'status',
        '#history': 'history',
        '#missing': 'missing',
      },
      ExpressionAttributeValues: { ':precedence': '2', ':status': 'final' },
    });
  });

  it('only tries the condition when there is nothing to change', () => {
    expect(conditionalUpdate(older, [])).toEqual({
      ConditionExpression: '#precedence < :precedence',
      ExpressionAttributeNames: { '#precedence': 'precedence' },
      ExpressionAttributeValues: { ':precedence': '2' },
    });
  });

  it('leaves out values when there are none, as DynamoDB refuses an empty map', () => {
    const update = conditionalUpdate(condition('attribute_not_exists(#date)'), []);

    expect(update).not.toHaveProperty('ExpressionAttributeValues');
  });
});

describe('all and not', () => {
  it('compose conditions with their values', () => {
    const final = condition('#status = :final', { ':final': 'final' });
    const winner = condition('#symbol = :symbol', { ':symbol': 'NVDA' });

    expect(all(final, not(all(winner, final)))).toEqual({
      text: '#status = :final AND NOT (#symbol = :symbol AND #status = :final)',
      values: { ':final': 'final', ':symbol': 'NVDA' },
    });
  });
});

describe('attributeNames', () => {
  it('names each attribute once', () => {
    expect(attributeNames('#date, #year, #date')).toEqual({ '#date': 'date', '#year': 'year' });
  });
});
