import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesize } from '../testing/synthesize';
import { statementsOf, theResource } from '../testing/the-resource';

const subject = 'octocat/tre-stocks';
const providerArn = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';

describe('GithubDeployer', () => {
  const { account } = synthesize({}, { subject });
  const provider = theResource(account, 'AWS::IAM::OIDCProvider');
  const role = theResource(account, 'AWS::IAM::Role', 'GithubDeployer');

  it('stands in no account that was not asked for it', () => {
    const { account: plain } = synthesize();

    plain.resourceCountIs('AWS::IAM::OIDCProvider', 0);
    plain.resourceCountIs('AWS::IAM::Role', 1);
  });

  it('trusts the main branch of the repository and nothing else of GitHub', () => {
    expect(provider.properties).toMatchObject({
      Url: 'https://token.actions.githubusercontent.com',
      ClientIdList: ['sts.amazonaws.com'],
    });
    expect(role.properties['AssumeRolePolicyDocument']).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRoleWithWebIdentity',
          Principal: { Federated: { Ref: provider.id } },
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
              'token.actions.githubusercontent.com:sub': `repo:${subject}:ref:refs/heads/main`,
            },
          },
        },
      ],
    });
  });

  it("may act through the bootstrap's roles of its own account and region only", () => {
    const [statement] = statementsOf(account, 'GithubDeployerRole');

    expect(statement).toMatchObject({ Effect: 'Allow', Action: 'sts:AssumeRole' });
    expect(flat(statement?.['Resource'])).toEqual(
      ['deploy', 'file-publishing', 'lookup'].map(
        (part) =>
          `arn:AWS::Partition:iam::AWS::AccountId:role/cdk-hnb659fds-${part}-role-AWS::AccountId-AWS::Region`,
      ),
    );
  });

  it('may upload the dashboards, as whoever deploys by hand may, remove no file and do nothing else', () => {
    const [, find, upload, ...others] = statementsOf(account, 'GithubDeployerRole');
    const byHand = (
      JSON.parse(readFileSync(join(__dirname, '../../../../docs/deploy-policy.json'), 'utf8')) as {
        readonly Statement: readonly { readonly Sid: string; readonly Action: readonly string[] }[];
      }
    ).Statement.find(({ Sid }) => Sid === 'UploadTheDashboard');

    expect(find).toMatchObject({ Effect: 'Allow', Action: 'cloudformation:DescribeStacks' });
    expect(flat([find?.['Resource']])).toEqual([
      'arn:AWS::Partition:cloudformation:AWS::Region:AWS::AccountId:stack/TreStocks-*',
    ]);
    expect(upload).toMatchObject({
      Effect: 'Allow',
      Action: byHand?.Action.toSorted(),
      Condition: { StringEquals: { 'aws:ResourceAccount': { Ref: 'AWS::AccountId' } } },
    });
    expect(flat(upload?.['Resource'])).toEqual([
      'arn:AWS::Partition:s3:::trestocks-*',
      'arn:AWS::Partition:s3:::trestocks-*/*',
    ]);
    expect(others).toEqual([]);
  });

  it("uses the account's provider where there is one", () => {
    const { account: shared } = synthesize({}, { subject, providerArn });

    shared.resourceCountIs('AWS::IAM::OIDCProvider', 0);
    expect(
      theResource(shared, 'AWS::IAM::Role', 'GithubDeployer').properties[
        'AssumeRolePolicyDocument'
      ],
    ).toMatchObject({ Statement: [{ Principal: { Federated: providerArn } }] });
  });
});

/** Joined resources with their references by name. */
function flat(resources: unknown): readonly string[] {
  return (resources as readonly { readonly 'Fn::Join': [string, unknown[]] }[]).map((resource) =>
    resource['Fn::Join'][1]
      .map((part) => (typeof part === 'string' ? part : (part as { readonly Ref: string }).Ref))
      .join(''),
  );
}
