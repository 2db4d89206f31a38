import { DescribeStackEventsCommand, type StackEvent } from '@aws-sdk/client-cloudformation';
import { type AwsClients } from './aws-clients';
import { askingFor, type RefusalKind, remedyLine } from './aws-refusal';
import { findStack } from './deployed-stack';
import { stackTrouble } from './stack-trouble';

/** Why the last deployment or deletion of the stacks failed, by their own events, each with what to do about it. */
export async function deploymentFailure(
  stackNames: readonly string[],
  clients: AwsClients,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const name of stackNames) {
    const stack = await findStack(name, clients);
    if (stack === undefined) continue;
    const { StackEvents = [] } = await askingFor(`reading the events of the stack ${name}`, () =>
      clients.cloudFormation.send(new DescribeStackEventsCommand({ StackName: name })),
    );
    const failures = lastOperation(StackEvents).filter(isFailure);
    lines.push(
      ...failures.map(
        ({ LogicalResourceId: id, ResourceStatusReason: reason = '' }) =>
          `${name}: ${id}: ${reason}${remedyLine(kindOf(reason))}${particularLine(reason)}`,
      ),
    );
    const trouble = failures.length === 0 ? undefined : stackTrouble(stack, clients.region);
    if (trouble !== undefined) lines.push(trouble);
  }
  return lines;
}

/** The events since somebody last asked for a change, oldest first; CloudFormation lists the newest first. */
function lastOperation(events: readonly StackEvent[]): readonly StackEvent[] {
  const start = events.findIndex(
    ({ ResourceStatusReason: reason, PhysicalResourceId: id, StackId: stack }) =>
      reason === 'User Initiated' && id === stack,
  );
  return events.slice(0, start === -1 ? events.length : start + 1).toReversed();
}

/** What failed by itself: the others are only called off because of it. */
function isFailure({ ResourceStatus, ResourceStatusReason = '' }: StackEvent): boolean {
  return ResourceStatus?.endsWith('_FAILED') === true && !/cancelled/i.test(ResourceStatusReason);
}

function kindOf(reason: string): RefusalKind {
  if (VERIFICATION.test(reason)) return 'other';
  const [kind] = reasons.find(([, pattern]) => pattern.test(reason)) ?? ['other' as const];
  return kind;
}

const reasons: readonly (readonly [RefusalKind, RegExp])[] = [
  [
    'quota',
    /limit ?exceeded|exceed\w* .*limit|quota|maximum (number|allowed)|than allowed|too many/i,
  ],
  ['denied', /not authorized to perform|access ?denied/i],
  ['throttled', /rate exceeded|throttl/i],
];

/** A new account may not have an edge of its own until a person at AWS has looked at it. */
const VERIFICATION = /account must be verified/i;

/** What only the text of a reason tells, and what helps. */
const particular: readonly (readonly [RegExp, string])[] = [
  [
    VERIFICATION,
    'AWS verifies new accounts by hand before their first CloudFront distribution: open a support case ("Account and billing", free), wait for its answer and repeat the command.',
  ],
  [
    /already exists/i,
    'It is left over from a stack that was deleted: remove it in its own console (a bucket: "aws s3 rb s3://NAME --force"), and repeat the command.',
  ],
];

function particularLine(reason: string): string {
  const remedy = particular.find(([pattern]) => pattern.test(reason))?.[1];
  return remedy === undefined ? '' : `\n  ${remedy}`;
}
