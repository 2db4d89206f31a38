import { ACCOUNT, type DeployedResource, arn } from './deployed-stage';

/** Something of AWS that an action may be allowed on. */
export interface AccessTarget {
  /** What it is called in the golden list. */
  readonly label: string;
  readonly arn: string;
}

/**
 * All that the stacks hold of the services in question, and of every kind one that is not ours, which only a too wide
 * resource would reach.
 */
export function accessTargets(resources: readonly DeployedResource[]): readonly AccessTarget[] {
  const own = resources.flatMap((resource) => targetsOf(resource));
  const stacks = [...new Set(resources.map(({ stack }) => stack))].map((stack) => ({
    label: stack,
    arn: arn('cloudformation', `stack/${stack}/1`),
  }));
  return [...own, ...stacks, ...bootstrapRoles, ...strangers];
}

/** The part of a logical id that its author chose, without the hash. */
export function idWithoutHash(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '');
}

function targetsOf({ type, id, stack, properties }: DeployedResource): readonly AccessTarget[] {
  const label = idWithoutHash(id);
  const physical = String(properties['LogGroupName'] ?? properties['Name'] ?? `${stack}-${id}`);
  switch (type) {
    case 'AWS::DynamoDB::Table': {
      const table = arn('dynamodb', `table/${physical}`);
      const indexes = properties['GlobalSecondaryIndexes'] as readonly { IndexName: string }[];
      return [
        { label, arn: table },
        ...indexes.map(({ IndexName }) => ({
          label: `${label}/${IndexName}`,
          arn: `${table}/index/${IndexName}`,
        })),
      ];
    }
    case 'AWS::SecretsManager::Secret':
      return [{ label, arn: `${arn('secretsmanager', `secret:${physical}`)}-local1` }];
    case 'AWS::S3::Bucket':
      return [
        { label, arn: `arn:aws:s3:::${physical.toLowerCase()}` },
        { label: `${label}/*`, arn: `arn:aws:s3:::${physical.toLowerCase()}/index.html` },
      ];
    case 'AWS::SQS::Queue':
      return [{ label, arn: arn('sqs', physical) }];
    case 'AWS::SNS::Topic':
      return [{ label, arn: arn('sns', physical) }];
    case 'AWS::Lambda::Function':
      return [{ label, arn: arn('lambda', `function:${physical}`) }];
    case 'AWS::Logs::LogGroup':
      return [
        { label, arn: arn('logs', `log-group:${physical}`) },
        { label: `${label}/*`, arn: arn('logs', `log-group:${physical}:log-stream:one`) },
      ];
    case 'AWS::Scheduler::ScheduleGroup':
      return [{ label, arn: arn('scheduler', `schedule-group/${physical}`) }];
    case 'AWS::Scheduler::Schedule':
      return [
        { label, arn: arn('scheduler', `schedule/${String(properties['GroupName'])}/${physical}`) },
      ];
    default:
      return [];
  }
}

/** The CDK's own, through which whoever deploys acts. */
const bootstrapRoles: readonly AccessTarget[] = [
  'cfn-exec',
  'deploy',
  'file-publishing',
  'image-publishing',
  'lookup',
].map((part) => ({
  label: `${part} role of the bootstrap`,
  arn: `arn:aws:iam::${ACCOUNT}:role/cdk-hnb659fds-${part}-role-${ACCOUNT}-us-east-1`,
}));

/** Starts like ours where ours have a common start, to be caught by a wildcard at the end of a name. */
const strangers: readonly AccessTarget[] = [
  { label: 'another table', arn: arn('dynamodb', 'table/TreStocks-other') },
  { label: 'another index', arn: arn('dynamodb', 'table/TreStocks-other/index/by-year') },
  { label: 'another secret', arn: arn('secretsmanager', 'secret:TreStocks-other-local1') },
  { label: 'another bucket', arn: 'arn:aws:s3:::trestocks-other' },
  { label: 'another bucket/*', arn: 'arn:aws:s3:::trestocks-other/index.html' },
  { label: 'a stranger’s bucket', arn: 'arn:aws:s3:::elsewhere' },
  { label: 'a stranger’s bucket/*', arn: 'arn:aws:s3:::elsewhere/index.html' },
  { label: 'another queue', arn: arn('sqs', 'TreStocks-other') },
  { label: 'another topic', arn: arn('sns', 'TreStocks-other') },
  { label: 'another function', arn: arn('lambda', 'function:TreStocks-other') },
  { label: 'another log', arn: arn('logs', 'log-group:TreStocks-other') },
  { label: 'another log/*', arn: arn('logs', 'log-group:TreStocks-other:log-stream:one') },
  { label: 'another schedule group', arn: arn('scheduler', 'schedule-group/TreStocks-other') },
  { label: 'another schedule', arn: arn('scheduler', 'schedule/TreStocks-other/Due') },
  { label: 'the event bus', arn: arn('events', 'event-bus/default') },
  { label: 'another rule', arn: arn('events', 'rule/TreStocks-other') },
  { label: 'another stack of ours', arn: arn('cloudformation', 'stack/TreStocks-other-Data/1') },
  { label: 'another stack', arn: arn('cloudformation', 'stack/CDKToolkit/1') },
  { label: 'another role', arn: `arn:aws:iam::${ACCOUNT}:role/cdk-hnb659fds-other` },
  { label: 'another trace group', arn: arn('xray', 'group/TreStocks-other/one') },
  { label: 'another sampling rule', arn: arn('xray', 'sampling-rule/TreStocks-other') },
];
