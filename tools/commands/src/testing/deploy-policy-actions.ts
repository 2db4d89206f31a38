import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const POLICY = join(__dirname, '../../../../docs/deploy-policy.json');

/** The actions that the policy in the docs allows, or one statement of it, in the order of their names. */
export function deployPolicyActions(sid?: string): readonly string[] {
  const policy = JSON.parse(readFileSync(POLICY, 'utf8')) as {
    readonly Statement: readonly {
      readonly Sid: string;
      readonly Action: string | readonly string[];
    }[];
  };
  return policy.Statement.filter(({ Sid }) => sid === undefined || Sid === sid)
    .flatMap(({ Action }) => Action)
    .toSorted();
}
