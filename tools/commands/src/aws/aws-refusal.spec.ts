import { type FakeAws, startFakeAws } from '../testing/fake-aws';
import { jsonRefusal, s3Refusal, xmlRefusal } from '../testing/refusals';
import { MassiveSecret } from '../deploy/massive-secret';
import { SiteBucket } from '../deploy/site-bucket';
import { alarmMails } from '../deploy/alarm-mail';
import { whoAmI } from './account';
import { connectAws } from './aws-clients';
import { AwsRefused } from './aws-refusal';
import { findStack } from './deployed-stack';

describe('a refusal of AWS', () => {
  let aws: FakeAws;

  beforeEach(async () => {
    aws = await startFakeAws();
  });
  afterEach(() => aws.close());

  it.each([
    [
      'expired',
      xmlRefusal(403, 'ExpiredToken', 'The security token included in the request is expired'),
      /sign in again/,
    ],
    [
      'wrongCredentials',
      xmlRefusal(
        403,
        'InvalidClientTokenId',
        'The security token included in the request is invalid.',
      ),
      /check the keys of the profile, and that the region is enabled/,
    ],
    [
      'wrongCredentials',
      xmlRefusal(
        403,
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided.',
      ),
      /check the keys/,
    ],
    [
      'wrongRegion',
      xmlRefusal(403, 'RegionDisabledException', 'STS is not activated in this region'),
      /--region/,
    ],
    [
      'wrongClock',
      xmlRefusal(403, 'RequestTimeTooSkewed', 'The difference is too large.'),
      /clock/,
    ],
  ])('of STS as %s says what to do', async (kind, refusal, remedy) => {
    aws.refuse('sts', refusal);

    const failure: unknown = await whoAmI(aws.clients).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(AwsRefused);
    expect(failure).toMatchObject({
      kind,
      message: expect.stringMatching(/asking AWS in us-east-1 whose the credentials are/),
    });
    expect(failure).toMatchObject({ message: expect.stringMatching(remedy) });
  });

  it('of CloudFormation names the permission that lacks', async () => {
    aws.refuse(
      'cloudformation',
      xmlRefusal(
        403,
        'AccessDenied',
        'User: arn:aws:iam::123456789012:user/Alice is not authorized to perform: cloudformation:DescribeStacks on resource: arn:aws:cloudformation:us-east-1:123456789012:stack/X/*',
      ),
    );

    await expect(findStack('X', aws.clients)).rejects.toThrow(
      /cloudformation:DescribeStacks[\s\S]*docs\/runbook.md, "Permissions"/,
    );
  });

  it('of CloudFormation as too many requests asks for patience', async () => {
    aws.refuse('cloudformation', xmlRefusal(400, 'Throttling', 'Rate exceeded'));

    await expect(findStack('X', aws.clients)).rejects.toMatchObject({ kind: 'throttled' });
  });

  it('of S3 and of Secrets Manager is told likewise', async () => {
    aws.refuse('s3', s3Refusal(403, 'AccessDenied', 'Access Denied'));
    aws.refuse(
      'secretsmanager',
      jsonRefusal(400, 'AccessDeniedException', 'no identity-based policy allows it'),
    );
    aws.refuse('sns', xmlRefusal(403, 'AuthorizationError', 'not authorized'));

    const bucket = new SiteBucket(aws.clients.s3, 'site');
    await expect(bucket.list()).rejects.toMatchObject({ kind: 'denied' });
    await expect(bucket.facts('index.html')).rejects.toMatchObject({ kind: 'denied' });
    const secret = new MassiveSecret(aws.clients.secrets, 'arn:secret');
    await expect(secret.hasValue()).rejects.toMatchObject({ kind: 'denied' });
    await expect(alarmMails('arn:topic', aws.clients.sns)).rejects.toMatchObject({
      kind: 'denied',
    });
  });

  it.each([
    [jsonRefusal(400, 'LimitExceededException', 'too many versions'), 'quota'],
    [jsonRefusal(400, 'ExpiredTokenException', 'expired'), 'expired'],
    [jsonRefusal(400, 'UnrecognizedClientException', 'unknown key id'), 'wrongCredentials'],
  ])('of Secrets Manager is of a kind: %#', async (refusal, kind) => {
    aws.refuse('secretsmanager', refusal);

    const secret = new MassiveSecret(aws.clients.secrets, 'arn:secret');

    await expect(secret.hasValue()).rejects.toMatchObject({ kind });
  });

  it('that the SDK raises without credentials says how to get some', async () => {
    const clients = await connectAws({
      region: 'us-east-1',
      endpoint: aws.endpoint,
      profile: 'there-is-no-such-profile',
    });

    await expect(whoAmI(clients)).rejects.toMatchObject({
      kind: 'noCredentials',
      message: expect.stringContaining('aws configure'),
    });
    expect(aws.requests).toEqual([]);
  });

  it('is told from a place that cannot be reached', async () => {
    await aws.close();

    await expect(whoAmI(aws.clients)).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('spelling of the region'),
    });
  });

  it('does not cover failures of our own', async () => {
    const bucket = new SiteBucket(aws.clients.s3, '');

    await expect(bucket.list()).rejects.not.toBeInstanceOf(AwsRefused);
  });
});

describe('connectAws', () => {
  it('refuses where no region is set, and says how to set one', async () => {
    await expect(connectAws({ profile: 'there-is-no-such-profile' })).rejects.toThrow(
      /no AWS region is set .*give --region us-east-1/,
    );
  });
});
