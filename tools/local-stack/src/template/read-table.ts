import { type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { type DeployedResources } from './deployed-resources';

/** What a table is created with. */
const CREATED_WITH = [
  'AttributeDefinitions',
  'KeySchema',
  'GlobalSecondaryIndexes',
  'LocalSecondaryIndexes',
  'BillingMode',
  'ProvisionedThroughput',
];
/** What changes nothing that a client on this machine could see. */
const WITHOUT_EFFECT = [
  'TableName',
  'DeletionProtectionEnabled',
  'PointInTimeRecoverySpecification',
  'SSESpecification',
  'Tags',
];

/** Reads the one table as what creates it. */
export function readTable(
  resources: DeployedResources,
): CreateTableCommandInput & { readonly TableName: string } {
  const table = resources.theOnly('AWS::DynamoDB::Table');
  for (const [name, node] of table.properties.entries()) {
    if (!CREATED_WITH.includes(name) && !WITHOUT_EFFECT.includes(name)) {
      throw node.unsupported(`${name} is not supported`);
    }
  }
  const settings = table.properties.entries().filter(([name]) => CREATED_WITH.includes(name));
  return {
    ...(Object.fromEntries(
      settings.map(([name, node]) => [name, node.plain()]),
    ) as unknown as CreateTableCommandInput),
    TableName: table.ref(),
  };
}
