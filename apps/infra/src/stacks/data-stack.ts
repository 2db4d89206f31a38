import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { MassiveKey } from '../constructs/massive-key';
import { MoversTable } from '../constructs/movers-table';

/** What outlives every deployment of a stage: the records and the key. */
export class DataStack extends Stack {
  readonly table: MoversTable;
  readonly massiveKey: MassiveKey;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, {
      ...props,
      description: 'TRE Stocks: the published records and the key of the upstream',
      terminationProtection: true,
    });

    this.table = new MoversTable(this, 'MoversTable');
    this.massiveKey = new MassiveKey(this, 'MassiveKey');

    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'MassiveSecretArn', { value: this.massiveKey.secretArn });
  }
}
