import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CallingFunction,
  type CallsAgainstList,
  compareCalls,
  withoutHash,
} from './dynamodb-calls';

const WORKSPACE_ROOT = join(__dirname, '../../../..');
const TEMPLATE = 'dist/cdk.out/TreStocks-prod-Service.template.json';
const ALLOWED_ACTIONS = 'apps/infra/allowed-actions.json';

interface Resource {
  readonly Type: string;
  readonly Properties: { readonly Role?: { readonly 'Fn::GetAtt': readonly [string, string] } };
}

/** Holds the DynamoDB calls that a running stack's functions made against what their roles may do on AWS. */
export async function callsAgainstList(control: string): Promise<CallsAgainstList> {
  const report = (await (await fetch(`${control}/report`)).json()) as {
    readonly functions: readonly CallingFunction[];
  };
  const list = readJson(ALLOWED_ACTIONS) as readonly string[];
  return compareCalls(report.functions, rolesByFunction(), list);
}

function rolesByFunction(): ReadonlyMap<string, string> {
  const { Resources } = readJson(TEMPLATE) as {
    readonly Resources: Readonly<Record<string, Resource>>;
  };
  return new Map(
    Object.entries(Resources).flatMap(([id, { Type, Properties }]) =>
      Type === 'AWS::Lambda::Function' && Properties.Role !== undefined
        ? [[id, withoutHash(Properties.Role['Fn::GetAtt'][0])] as const]
        : [],
    ),
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(WORKSPACE_ROOT, file), 'utf8'));
}
