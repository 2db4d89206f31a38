import { CfnOutput, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { CfnAccount } from 'aws-cdk-lib/aws-apigateway';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Construct } from 'constructs';
import { GithubDeployer } from '../constructs/github-deployer';
import { type GithubRepository } from '../github-repository';

/** What an {@link AccountStack} is made of. */
export interface AccountStackProps extends StackProps {
  /** Whose main branch may deploy. @default none */
  readonly github?: GithubRepository;
}

/** What an account and region have only once, whatever stages live there. */
export class AccountStack extends Stack {
  constructor(scope: Construct, id: string, props: AccountStackProps = {}) {
    const { github, ...stackProps } = props;
    super(scope, id, {
      ...stackProps,
      description: 'TRE Stocks: settings of the account, shared by all stages',
    });

    const role = new Role(this, 'GatewayLogRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      managedPolicies: [
        ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs'),
      ],
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
      reason:
        'Every API of the account and region logs through this one role, and API Gateway checks that it allows what this policy says.',
    });
    const account = new CfnAccount(this, 'GatewayAccount', { cloudWatchRoleArn: role.roleArn });

    // Other APIs of the account may log through it by then.
    role.applyRemovalPolicy(RemovalPolicy.RETAIN);
    account.applyRemovalPolicy(RemovalPolicy.RETAIN);

    if (github !== undefined) {
      const { role: deployer } = new GithubDeployer(this, 'GithubDeployer', { github });
      new CfnOutput(this, 'GithubDeployRoleArn', { value: deployer.roleArn });
    }
  }
}
