import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { MassiveKey } from '../constructs/massive-key';
import { MoversTable } from '../constructs/movers-table';
import { type Stage } from '../stage';

/** What a {@link DataStack} is made of. */
export interface DataStackProps extends StackProps {
  readonly stage: Stage;
}

/** What outlives every deployment of a stage: the records and the key. */
export class DataStack extends Stack {
  readonly table: MoversTable;
  readonly massiveKey: MassiveKey;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    const { stage, ...stackProps } = props;
    const { removal } = stage;
    super(scope, id, {
      ...stackProps,
      description: 'TRE Stocks: the published records and the key of the upstream',
      terminationProtection: removal === 'retain',
    });

    this.table = new MoversTable(this, 'MoversTable', { removal });
    this.massiveKey = new MassiveKey(this, 'MassiveKey', { removal });

    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'MassiveSecretArn', { value: this.massiveKey.secretArn });
  }
}
