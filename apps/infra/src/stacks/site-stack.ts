import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { type Construct } from 'constructs';
import { DashboardSite } from '../constructs/dashboard-site';
import { type Stage } from '../stage';

/** What a {@link SiteStack} is made of. */
export interface SiteStackProps extends StackProps {
  readonly stage: Stage;
  readonly restApi: RestApi;
}

/** Where readers go: the edge with the dashboard's files and the API behind it. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, props: SiteStackProps) {
    const { stage, restApi, ...stackProps } = props;
    const { domain, webAclArn, removal } = stage;
    super(scope, id, {
      ...stackProps,
      description: 'TRE Stocks: the dashboard and the API under one origin',
    });

    const { bucket, distribution } = new DashboardSite(this, 'DashboardSite', {
      api: restApi,
      domain,
      webAclArn,
      removal,
    });

    const { distributionDomainName } = distribution;
    new CfnOutput(this, 'SiteUrl', { value: `https://${domain?.name ?? distributionDomainName}` });
    new CfnOutput(this, 'BucketName', { value: bucket.bucketName });
    new CfnOutput(this, 'DistributionId', { value: distribution.distributionId });
    new CfnOutput(this, 'DistributionDomainName', {
      description: 'What the record of a domain of your own is to name',
      value: distributionDomainName,
    });
  }
}
