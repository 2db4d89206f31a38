import { type DeployedResource } from './deployed-stage';

/** A policy as IAM reads it. */
export interface PolicyDocument {
  readonly Version: string;
  readonly Statement: readonly PolicyStatement[];
}

/** A statement of a policy. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** All that a role may do by itself; throws on a policy whose content is not known here. */
export function policiesOf({ id, properties }: DeployedResource): readonly PolicyDocument[] {
  const inline = (properties['Policies'] ?? []) as readonly { PolicyDocument: PolicyDocument }[];
  const managed = (properties['ManagedPolicyArns'] ?? []) as readonly string[];
  return [
    ...inline.map(({ PolicyDocument: document }) => document),
    ...managed.map((policy) => {
      const document = managedPolicies[policy];
      if (document === undefined) throw new Error(`${id}: what ${policy} allows is not known here`);
      return document;
    }),
  ];
}

/** What our roles take from AWS, as it publishes them. */
const managedPolicies: Readonly<Record<string, PolicyDocument>> = {
  // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonAPIGatewayPushToCloudWatchLogs.html
  'arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: [
          'logs:CreateLogGroup',
          'logs:CreateLogStream',
          'logs:DescribeLogGroups',
          'logs:DescribeLogStreams',
          'logs:PutLogEvents',
          'logs:GetLogEvents',
          'logs:FilterLogEvents',
        ],
        Resource: '*',
      },
    ],
  },
};
