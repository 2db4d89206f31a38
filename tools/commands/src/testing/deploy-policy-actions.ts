import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const POLICY = join(__dirname, '../../../../docs/deploy-policy.json');

/** The actions that the policy in the docs allows, in the order of their names. */
export function deployPolicyActions(): readonly string[] {
  const policy = JSON.parse(readFileSync(POLICY, 'utf8')) as {
    readonly Statement: readonly { readonly Action: string | readonly string[] }[];
  };
  return policy.Statement.flatMap(({ Action }) => Action).toSorted();
}
