import { type StackResource } from '../aws/retained-resources';

/** The commands that remove by hand what is kept; they cannot be undone. */
export function howToRemove({ type, name }: StackResource, region: string): readonly string[] {
  switch (type) {
    case 'AWS::DynamoDB::Table':
      return [
        `aws dynamodb update-table --no-deletion-protection-enabled --table-name ${name} --region ${region}`,
        `aws dynamodb delete-table --table-name ${name} --region ${region}`,
      ];
    case 'AWS::SecretsManager::Secret':
      return [`aws secretsmanager delete-secret --secret-id ${name} --region ${region}`];
    case 'AWS::S3::Bucket':
      return [`aws s3 rb s3://${name} --force --region ${region}`];
    case 'AWS::Logs::LogGroup':
      return [`aws logs delete-log-group --log-group-name ${name} --region ${region}`];
    default:
      return [];
  }
}
