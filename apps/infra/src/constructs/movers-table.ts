import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { tableKey, yearIndex } from '@tre/movers-store/table';
import { Construct } from 'constructs';
import { type Removal } from '../stage';
import { removalPolicies } from './removal-policies';

/** What a {@link MoversTable} is made of. */
export interface MoversTableProps {
  /** @default 'retain' */
  readonly removal?: Removal;
}

/** The published records, one item a session; unless told otherwise it outlives the stack that made it. */
export class MoversTable extends Construct {
  readonly tableName: string;
  readonly tableArn: string;
  /** The index that ranges of dates are read from. */
  readonly yearIndexArn: string;

  constructor(scope: Construct, id: string, { removal = 'retain' }: MoversTableProps = {}) {
    super(scope, id);

    const table = new Table(this, 'Table', {
      partitionKey: { name: tableKey, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: removal === 'retain',
      removalPolicy: removalPolicies[removal],
    });
    table.addGlobalSecondaryIndex({
      indexName: yearIndex.name,
      partitionKey: { name: yearIndex.partitionKey, type: AttributeType.STRING },
      sortKey: { name: yearIndex.sortKey, type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [...yearIndex.includes],
    });
    this.tableName = table.tableName;
    this.tableArn = table.tableArn;
    this.yearIndexArn = `${table.tableArn}/index/${yearIndex.name}`;
  }
}
