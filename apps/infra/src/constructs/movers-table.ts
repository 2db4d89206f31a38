import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';

const TABLE_KEY = 'date',
  YEAR_INDEX = 'by-year',
  YEAR_KEY = 'year';
const projected = [
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
];

/** The published records, one item a session; it outlives the stack that made it. */
export class MoversTable extends Construct {
  readonly tableName: string;
  readonly tableArn: string;
  /** The index that ranges of dates are read from. */
  readonly yearIndexArn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);

    const table = new Table(this, 'Table', {
      partitionKey: { name: TABLE_KEY, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    table.addGlobalSecondaryIndex({
      indexName: YEAR_INDEX,
      partitionKey: { name: YEAR_KEY, type: AttributeType.STRING },
      sortKey: { name: TABLE_KEY, type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [...projected],
    });
    this.tableName = table.tableName;
    this.tableArn = table.tableArn;
    this.yearIndexArn = `${table.tableArn}/index/${YEAR_INDEX}`;
  }
}
