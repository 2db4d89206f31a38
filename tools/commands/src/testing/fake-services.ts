import { type AwsAnswer, type AwsRequest, type FakeAccount } from './fake-aws';
import { jsonRefusal } from './refusals';

/** The account that the stand-in's credentials belong to. */
export const ACCOUNT_ID = '123456789012';

const xml = (body: string): AwsAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/xml' },
  body,
});
const json = (body: unknown, headers = {}): AwsAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.1', ...headers },
  body: JSON.stringify(body),
});

/** GetCallerIdentity, and AssumeRole for the roles of the CDK's bootstrap. */
export function answerSts({ action, body }: AwsRequest): AwsAnswer {
  if (action === 'AssumeRole') {
    const role = new URLSearchParams(body.toString('utf8')).get('RoleArn');
    return xml(`<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleResult>
    <AssumedRoleUser><Arn>${role}/session</Arn><AssumedRoleId>AROA3XFRBF535PLBIFPI4:session</AssumedRoleId></AssumedRoleUser>
    <Credentials>
      <AccessKeyId>ASIAEXAMPLE</AccessKeyId>
      <SecretAccessKey>example</SecretAccessKey>
      <SessionToken>example</SessionToken>
      <Expiration>2099-01-01T00:00:00Z</Expiration>
    </Credentials>
  </AssumeRoleResult>
  <ResponseMetadata><RequestId>c6104cbe-af31-11e0-8154-cbc7ccf896c7</RequestId></ResponseMetadata>
</AssumeRoleResponse>`);
  }
  return xml(`<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <GetCallerIdentityResult>
    <Arn>arn:aws:iam::${ACCOUNT_ID}:user/Alice</Arn>
    <UserId>AIDACKCEVSQ6C2EXAMPLE</UserId>
    <Account>${ACCOUNT_ID}</Account>
  </GetCallerIdentityResult>
  <ResponseMetadata><RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId></ResponseMetadata>
</GetCallerIdentityResponse>`);
}

/** GetParameter: the version of the CDK's bootstrap. */
export function answerSsm(): AwsAnswer {
  const Name = '/cdk-bootstrap/hnb659fds/version';
  return json({ Parameter: { Name, Type: 'String', Value: '30', Version: 1 } });
}

/** ListSubscriptionsByTopic. */
export function answerSns({ mails }: FakeAccount): AwsAnswer {
  const members = mails.map(
    ({ address, subscription }) => `<member>
        <TopicArn>arn:aws:sns:us-east-1:${ACCOUNT_ID}:Alarms</TopicArn>
        <Protocol>email</Protocol>
        <SubscriptionArn>${subscription}</SubscriptionArn>
        <Owner>${ACCOUNT_ID}</Owner>
        <Endpoint>${address}</Endpoint>
      </member>`,
  );
  return xml(`<ListSubscriptionsByTopicResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
  <ListSubscriptionsByTopicResult><Subscriptions>${members.join('')}</Subscriptions></ListSubscriptionsByTopicResult>
  <ResponseMetadata><RequestId>b9275252-3774-11df-9540-99d0768312d3</RequestId></ResponseMetadata>
</ListSubscriptionsByTopicResponse>`);
}

/** DescribeSecret and PutSecretValue; a secret that was never set has no versions. */
export function answerSecrets({ action, body }: AwsRequest, account: FakeAccount): AwsAnswer {
  const asked = JSON.parse(body.toString('utf8')) as { SecretId: string; SecretString?: string };
  if (action === 'DescribeSecret') {
    return json({
      ARN: asked.SecretId,
      Name: 'MassiveKeySecret',
      CreatedDate: 1_764_000_000.123,
      ...(account.secret !== undefined && {
        VersionIdsToStages: { 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111': ['AWSCURRENT'] },
      }),
    });
  }
  if (action === 'PutSecretValue') {
    account.secret = asked.SecretString;
    return json({
      ARN: asked.SecretId,
      Name: 'MassiveKeySecret',
      VersionId: 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111',
      VersionStages: ['AWSCURRENT'],
    });
  }
  return jsonRefusal(400, 'UnknownOperationException', action);
}

/** GetFunctionConfiguration and Invoke. */
export async function answerLambda(
  { method, body }: AwsRequest,
  account: FakeAccount,
): Promise<AwsAnswer> {
  if (method === 'GET') {
    return json({
      FunctionName: 'Ingest',
      Runtime: 'nodejs24.x',
      Environment: { Variables: { REQUESTS_PER_MINUTE: '5' } },
    });
  }
  try {
    return json(await account.ingest(JSON.parse(body.toString('utf8'))), {
      'x-amz-executed-version': '$LATEST',
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return json(
      { errorType: error.name, errorMessage: error.message, trace: [] },
      { 'x-amz-function-error': 'Unhandled' },
    );
  }
}

/** DynamoDB, by the store that stands in for it. */
export async function answerDynamo(
  { headers, body }: AwsRequest,
  { dynamodb }: FakeAccount,
): Promise<AwsAnswer> {
  if (dynamodb === undefined) return jsonRefusal(400, 'ResourceNotFoundException', 'no table');
  const passed = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'];
  const answer = await fetch(dynamodb, {
    method: 'POST',
    headers: Object.fromEntries(passed.map((name) => [name, String(headers[name])])),
    body: new Uint8Array(body),
  });
  return {
    status: answer.status,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: await answer.text(),
  };
}
