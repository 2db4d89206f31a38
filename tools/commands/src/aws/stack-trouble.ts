import { type DeployedStack } from './deployed-stack';

/** What keeps a stack from being deployed to, and what to do about it; undefined where nothing does. */
export function stackTrouble(stack: DeployedStack, region: string): string | undefined {
  const { name, status } = stack;
  const remedy = remedyOf(stack, region);
  return remedy === undefined ? undefined : `the stack ${name} is ${status}: ${remedy}`;
}

function remedyOf({ name, status, isProtected }: DeployedStack, region: string) {
  const aws = `aws cloudformation`;
  const which = `--stack-name ${name} --region ${region}`;
  const deletion = [
    ...(isProtected
      ? [`${aws} update-termination-protection --no-enable-termination-protection ${which}`]
      : []),
    `${aws} delete-stack ${which}`,
  ].join('\n  ');
  if (status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS') {
    return 'another deployment is under way; wait for its end and repeat the command';
  }
  switch (status) {
    case 'ROLLBACK_COMPLETE':
    case 'ROLLBACK_FAILED':
    case 'CREATE_FAILED':
      return `its first deployment failed and left nothing that can be updated. Delete it, then repeat the command:\n  ${deletion}`;
    case 'DELETE_FAILED':
      return `it could not be deleted whole. See its events in the CloudFormation console, delete it again, then repeat the command:\n  ${deletion}`;
    case 'UPDATE_ROLLBACK_FAILED':
      return `an update failed, and so did the way back. Mend what its events name, then:\n  ${aws} continue-update-rollback ${which}`;
    default:
      return undefined;
  }
}
