import { synthesize } from '../testing/synthesize';
import { theResource } from '../testing/the-resource';

describe('MoversTable', () => {
  const { data } = synthesize();

  it('keeps its logical id, for another one is another table', () => {
    const { id } = theResource(data, 'AWS::DynamoDB::Table');

    expect(id).toBe('MoversTableB5363AF4');
  });

  it('survives its stack, can be rewound and costs nothing while idle', () => {
    data.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    });
  });

  it('is keyed by date, and by year and date in an index without boards', () => {
    const { properties } = theResource(data, 'AWS::DynamoDB::Table');

    expect(properties['KeySchema']).toEqual([{ AttributeName: 'date', KeyType: 'HASH' }]);
    expect(properties['GlobalSecondaryIndexes']).toEqual([
      {
        IndexName: 'by-year',
        KeySchema: [
          { AttributeName: 'year', KeyType: 'HASH' },
          { AttributeName: 'date', KeyType: 'RANGE' },
        ],
        Projection: {
          ProjectionType: 'INCLUDE',
          NonKeyAttributes: [
            'status',
            'previousDate',
            'symbol',
            'changePercent',
            'winners',
            'watchlistSize',
            'missing',
            'source',
            'fetchedAt',
            'firstPublishedAt',
            'revision',
            'history',
          ],
        },
      },
    ]);
  });
});
