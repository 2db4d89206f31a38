import { localAccount, localArn } from './local-account';

/** A resource, as far as its local names depend on it. */
export interface NamedResource {
  readonly stack: string;
  readonly id: string;
  /** The template's own name for it, where it gives one. */
  readonly givenName: string | undefined;
}

/** The property that gives a resource of a type its physical name. */
export const nameProperties: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::ApiGateway::Model': 'Name',
  'AWS::ApiGateway::Stage': 'StageName',
};

type Naming = (resource: NamedResource) => string;

const byId: Naming = ({ id }) => id;
const byName: Naming = ({ stack, id, givenName }) => givenName ?? `${stack}-${id}`;
const secretArn: Naming = (secret) => localArn('secretsmanager', `secret:${byName(secret)}-local1`);

/** What `Ref` gives for a resource of a type, as AWS documents it. */
export const references: Readonly<Record<string, Naming>> = {
  'AWS::ApiGateway::Deployment': byId,
  'AWS::ApiGateway::Model': byName,
  'AWS::ApiGateway::RequestValidator': byId,
  'AWS::ApiGateway::Resource': byId,
  'AWS::ApiGateway::RestApi': byId,
  'AWS::ApiGateway::Stage': byName,
  'AWS::CloudFront::CachePolicy': byId,
  'AWS::CloudFront::Distribution': byId,
  'AWS::CloudFront::OriginRequestPolicy': byId,
  'AWS::CloudFront::ResponseHeadersPolicy': byId,
  'AWS::DynamoDB::Table': byName,
  'AWS::Lambda::Function': byName,
  'AWS::Logs::LogGroup': byName,
  'AWS::S3::Bucket': (bucket) => byName(bucket).toLowerCase(),
  'AWS::SQS::Queue': (queue) =>
    `https://sqs.${localAccount.region}.${localAccount.urlSuffix}/${localAccount.accountId}/${byName(queue)}`,
  'AWS::SecretsManager::Secret': secretArn,
};

/** What `Fn::GetAtt` gives, by type and attribute. */
export const attributes: Readonly<Record<string, Naming>> = {
  'AWS::ApiGateway::RestApi.RootResourceId': ({ id }) => `${id}-root`,
  'AWS::CloudFront::Function.FunctionARN': byId,
  'AWS::CloudFront::OriginAccessControl.Id': byId,
  'AWS::DynamoDB::Table.Arn': (table) => localArn('dynamodb', `table/${byName(table)}`),
  'AWS::Lambda::Function.Arn': (lambda) => localArn('lambda', `function:${byName(lambda)}`),
  'AWS::S3::Bucket.RegionalDomainName': (bucket) =>
    `${byName(bucket).toLowerCase()}.s3.${localAccount.region}.${localAccount.urlSuffix}`,
  'AWS::SQS::Queue.Arn': (queue) => localArn('sqs', byName(queue)),
  'AWS::SQS::Queue.QueueName': byName,
  'AWS::SecretsManager::Secret.Id': secretArn,
};
