import { Metric, type MetricOptions, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AttributeType,
  BillingMode,
  type Operation,
  ProjectionType,
  Table,
} from 'aws-cdk-lib/aws-dynamodb';
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

  /** Reads by key that DynamoDB turned away, each item of a batch for itself; those of the index not among them. */
  metricThrottledReads(options: MetricOptions): Metric {
    return this.metric('ReadThrottleEvents', {}, options);
  }

  /** Reads by year that DynamoDB turned away. */
  metricThrottledYearReads(options: MetricOptions): Metric {
    return this.metric('ReadThrottleEvents', { GlobalSecondaryIndexName: yearIndex.name }, options);
  }

  /** Requests of a kind of which the table or its index turned any part away; of batches only whole ones. */
  metricThrottledRequests(operation: Operation, options: MetricOptions): Metric {
    return this.metric('ThrottledRequests', { Operation: operation }, options);
  }

  /** DynamoDB sends these only when there is something to count. */
  private metric(
    metricName: string,
    dimensions: Readonly<Record<string, string>>,
    options: MetricOptions,
  ): Metric {
    return new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: this.tableName, ...dimensions },
      statistic: Stats.SUM,
      ...options,
    });
  }
}
