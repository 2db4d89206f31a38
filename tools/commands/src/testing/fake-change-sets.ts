import { type AwsAnswer, type AwsRequest, type FakeAccount } from './fake-aws';
import { cloudFormationResult, stackIdOf } from './fake-stacks';

/** What the CDK's own command line asks of CloudFormation beyond reading; undefined for all else. */
export function answerChangeSets(request: AwsRequest, account: FakeAccount): AwsAnswer | undefined {
  const form = new URLSearchParams(request.body.toString('utf8'));
  const name = stackNameIn(form.get('StackName') ?? form.get('ChangeSetName') ?? '');
  const { stacks } = account.stacks;
  switch (request.action) {
    case 'CreateChangeSet': {
      account.changeSets.set(name, templateOf(form, account));
      return cloudFormationResult(
        request.action,
        `<Id>arn:aws:cloudformation:us-east-1:123456789012:changeSet/${form.get('ChangeSetName')}/${name}</Id><StackId>${stackIdOf(name)}</StackId>`,
      );
    }
    case 'DescribeChangeSet':
      return cloudFormationResult(
        request.action,
        `<ChangeSetName>${name}</ChangeSetName><ChangeSetId>arn:aws:cloudformation:us-east-1:123456789012:changeSet/cdk/${name}</ChangeSetId><StackId>${stackIdOf(name)}</StackId><StackName>${name}</StackName><CreationTime>2026-02-25T12:00:00.000Z</CreationTime><Status>CREATE_COMPLETE</Status><ExecutionStatus>AVAILABLE</ExecutionStatus><Changes><member><Type>Resource</Type><ResourceChange><Action>Add</Action><LogicalResourceId>${name}</LogicalResourceId><ResourceType>AWS::CloudFormation::Stack</ResourceType><Scope/><Details/></ResourceChange></member></Changes>`,
      );
    case 'ExecuteChangeSet':
      stacks.set(name, {
        ...(account.wanted[name] ?? { status: 'CREATE_COMPLETE' }),
        template: account.changeSets.get(name),
      });
      return cloudFormationResult(request.action, '');
    case 'DeleteChangeSet':
      return cloudFormationResult(request.action, '');
    case 'UpdateTerminationProtection':
      stacks.set(name, {
        ...(stacks.get(name) ?? { status: 'CREATE_COMPLETE' }),
        isProtected: form.get('EnableTerminationProtection') === 'true',
      });
      return cloudFormationResult(request.action, `<StackId>${stackIdOf(name)}</StackId>`);
    default:
      return undefined;
  }
}

/** That of the bootstrap comes with the request, those of ours lie in the bucket that it made. */
function templateOf(form: URLSearchParams, { assets }: FakeAccount): unknown {
  const body = form.get('TemplateBody');
  if (body !== null) return body;
  const key = new URL(form.get('TemplateURL') ?? '').pathname.split('/').at(-1) ?? '';
  return JSON.parse(assets.object(key).body.toString('utf8'));
}

/** The CDK names a stack by its name, by its ARN or by that of its change set. */
function stackNameIn(text: string): string {
  return /:(?:stack|changeSet\/[^/]+)\/([^/]+)/.exec(text)?.[1] ?? text;
}
