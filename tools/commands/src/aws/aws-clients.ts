import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';
import { STSClient } from '@aws-sdk/client-sts';
import { CommandError } from '../command-error';

/** A back-fill's part may take Lambda's 15 minutes; the answer comes after that or never. */
const INVOCATION_MS = 16 * 60_000;

/** Where in AWS, and as whom. */
export interface AwsPlace {
  /** Of the credentials' file. @default the SDK's own way: environment, AWS_PROFILE, sign-in, role */
  readonly profile?: string | undefined;
  /** @default the profile's */
  readonly region?: string | undefined;
  /** For tests. @default AWS's own */
  readonly endpoint?: string;
  /** For tests. @default the profile's */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The services that the commands speak to. */
export interface AwsClients {
  readonly region: string;
  readonly sts: STSClient;
  readonly cloudFormation: CloudFormationClient;
  readonly s3: S3Client;
  readonly secrets: SecretsManagerClient;
  readonly sns: SNSClient;
  readonly lambda: LambdaClient;
  readonly dynamo: DynamoDBClient;
}

/** Clients for one account and region; nothing is asked of AWS yet. Refuses where no region is set. */
export async function connectAws(place: AwsPlace): Promise<AwsClients> {
  const { profile, endpoint, credentials } = place;
  const region = place.region ?? (await regionOf(profile));
  const config = {
    region,
    ...(profile !== undefined && { profile }),
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials !== undefined && { credentials }),
  };
  return {
    region,
    sts: new STSClient(config),
    cloudFormation: new CloudFormationClient(config),
    s3: new S3Client(config),
    secrets: new SecretsManagerClient(config),
    sns: new SNSClient(config),
    lambda: new LambdaClient({
      ...config,
      // A repeated invocation would only burn the upstream's minute.
      maxAttempts: 1,
      requestHandler: { requestTimeout: INVOCATION_MS, connectionTimeout: 5_000 },
    }),
    dynamo: new DynamoDBClient({ ...config, maxAttempts: 8 }),
  };
}

async function regionOf(profile: string | undefined): Promise<string> {
  const client = new STSClient(profile === undefined ? {} : { profile });
  try {
    return await client.config.region();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const whose = profile === undefined ? '' : ` of the profile ${profile}`;
    throw new CommandError(
      `no AWS region is set (${error.message}): give --region us-east-1, set AWS_REGION, or write the region${whose} by "aws configure"`,
      { cause: error },
    );
  }
}
