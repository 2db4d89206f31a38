/** Where a template is deployed when it is run on this machine: what the pseudo parameters stand for. */
export const localAccount = {
  region: 'us-east-1',
  accountId: '000000000000',
  partition: 'aws',
  urlSuffix: 'amazonaws.com',
} as const;

/** An ARN of the local account. */
export function localArn(service: string, resource: string): string {
  const { partition, region, accountId } = localAccount;
  return `arn:${partition}:${service}:${region}:${accountId}:${resource}`;
}
