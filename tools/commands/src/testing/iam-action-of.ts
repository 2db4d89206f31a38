import { type AwsRequest } from './fake-aws';

/** The action that IAM knows a request by; undefined for GetCallerIdentity, which takes no permission. */
export function iamActionOf({ service, action, method, url }: AwsRequest): string | undefined {
  switch (service) {
    case 'sts':
      return undefined;
    case 's3':
      return `s3:${s3ActionOf(method, url)}`;
    case 'lambda':
      return `lambda:${method === 'GET' ? 'GetFunctionConfiguration' : 'InvokeFunction'}`;
    default:
      return `${service}:${action}`;
  }
}

function s3ActionOf(method: string, url: URL): string {
  if (method === 'GET' && url.searchParams.has('list-type')) return 'ListBucket';
  if (method === 'HEAD') return 'GetObject';
  return method === 'PUT' ? 'PutObject' : 'DeleteObject';
}
