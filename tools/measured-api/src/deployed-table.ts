import { readFileSync } from 'node:fs';
import { type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** What of a table's properties a store on this machine is created with. */
const CREATED_WITH = [
  'AttributeDefinitions',
  'BillingMode',
  'GlobalSecondaryIndexes',
  'KeySchema',
] as const;

/** The table of the stage `prod` as it was synthesized, under a name. */
export function deployedTable(tableName: string): CreateTableCommandInput {
  const file = 'dist/cdk.out/TreStocks-prod-Data.template.json';
  const { Resources } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly Resources: Readonly<
      Record<string, { readonly Type: string; readonly Properties: CreateTableCommandInput }>
    >;
  };
  const tables = Object.values(Resources).filter(({ Type }) => Type === 'AWS::DynamoDB::Table');
  const [table] = tables;
  if (table === undefined || tables.length > 1) {
    throw new Error(`${file} has ${tables.length} tables: one was expected`);
  }
  const settings = CREATED_WITH.map((name) => [name, table.Properties[name]] as const);
  return {
    ...(Object.fromEntries(settings) as Pick<
      CreateTableCommandInput,
      (typeof CREATED_WITH)[number]
    >),
    TableName: tableName,
  };
}
