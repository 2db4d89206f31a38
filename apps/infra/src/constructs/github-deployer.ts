import { DefaultStackSynthesizer, Stack, Validations } from 'aws-cdk-lib';
import {
  OidcProviderNative,
  PolicyDocument,
  PolicyStatement,
  Role,
  WebIdentityPrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { type GithubRepository } from '../github-repository';

/** What a {@link GithubDeployer} is made of. */
export interface GithubDeployerProps {
  readonly github: GithubRepository;
}

const ISSUER = 'token.actions.githubusercontent.com';

/**
 * Lets the workflows of one repository's main branch act through the roles of the CDK's bootstrap and upload the
 * dashboards of the stages, and nothing else.
 */
export class GithubDeployer extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, { github }: GithubDeployerProps) {
    super(scope, id);

    const oidcProviderArn =
      github.providerArn ??
      new OidcProviderNative(this, 'Provider', {
        url: `https://${ISSUER}`,
        clientIds: ['sts.amazonaws.com'],
      }).oidcProviderArn;
    this.role = new Role(this, 'Role', {
      description: `Deploys from the main branch of ${github.subject}`,
      assumedBy: new WebIdentityPrincipal(oidcProviderArn, {
        StringEquals: {
          [`${ISSUER}:aud`]: 'sts.amazonaws.com',
          [`${ISSUER}:sub`]: `repo:${github.subject}:ref:refs/heads/main`,
        },
      }),
      inlinePolicies: {
        Needs: new PolicyDocument({
          statements: [
            new PolicyStatement({
              sid: 'ActThroughBootstrapRoles',
              actions: ['sts:AssumeRole'],
              resources: ['deploy', 'file-publishing', 'lookup'].map((part) =>
                this.bootstrapRoleArn(part),
              ),
            }),
            ...this.uploading(),
          ],
        }),
      },
    });
    const reason =
      'Stages are made and named by their owner, their buckets by CloudFormation: what they have in common is how they start.';
    for (const resource of [
      'arn:<AWS::Partition>:cloudformation:<AWS::Region>:<AWS::AccountId>:stack/TreStocks-*',
      'arn:<AWS::Partition>:s3:::trestocks-*',
      'arn:<AWS::Partition>:s3:::trestocks-*/*',
    ]) {
      Validations.of(this.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${resource}]`,
        reason,
      });
    }
  }

  /**
   * What `npm run upload` asks: which bucket a stage has, and its files, none of which it removes (ADR 0039). The names
   * are CloudFormation's.
   */
  private uploading(): readonly PolicyStatement[] {
    const { account } = Stack.of(this);
    const bucket = Stack.of(this).formatArn({
      service: 's3',
      region: '',
      account: '',
      resource: 'trestocks-*',
    });
    return [
      new PolicyStatement({
        sid: 'FindTheBuckets',
        actions: ['cloudformation:DescribeStacks'],
        resources: [
          Stack.of(this).formatArn({
            service: 'cloudformation',
            resource: 'stack',
            resourceName: 'TreStocks-*',
          }),
        ],
      }),
      new PolicyStatement({
        sid: 'UploadTheDashboard',
        actions: ['s3:ListBucket', 's3:GetObject', 's3:PutObject'],
        resources: [bucket, `${bucket}/*`],
        conditions: { StringEquals: { 'aws:ResourceAccount': account } },
      }),
    ];
  }

  private bootstrapRoleArn(part: string): string {
    const { account, region } = Stack.of(this);
    const qualifier = DefaultStackSynthesizer.DEFAULT_QUALIFIER;
    return Stack.of(this).formatArn({
      service: 'iam',
      region: '',
      resource: 'role',
      resourceName: `cdk-${qualifier}-${part}-role-${account}-${region}`,
    });
  }
}
