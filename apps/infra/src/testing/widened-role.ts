import { type DeployedResource } from './deployed-stage';
import { type PolicyStatement, policiesOf } from './role-policies';

/** The statement with one action more. */
export function withAction(statement: PolicyStatement, action: string): PolicyStatement {
  return { ...statement, Action: [...[statement.Action].flat(), action] };
}

/** The role with its first statement changed. */
export function widened(
  role: DeployedResource,
  change: (statement: PolicyStatement) => PolicyStatement,
): DeployedResource {
  const [policy] = policiesOf(role);
  if (policy === undefined) throw new Error(`${role.id} has no policy`);
  const [first, ...others] = policy.Statement;
  if (first === undefined) throw new Error(`${role.id} has no statement`);
  return {
    ...role,
    properties: {
      Policies: [{ PolicyDocument: { ...policy, Statement: [change(first), ...others] } }],
    },
  };
}
