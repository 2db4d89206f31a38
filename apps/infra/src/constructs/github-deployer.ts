import { DefaultStackSynthesizer, Stack } from 'aws-cdk-lib';
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

/** Lets the workflows of one repository's main branch act through the roles of the CDK's bootstrap, and no other. */
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
          ],
        }),
      },
    });
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
