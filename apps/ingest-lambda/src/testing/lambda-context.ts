import { type Context } from 'aws-lambda';

/** What Lambda tells a function of its invocation, with 15 minutes left. */
export const lambdaContext: Context = {
  awsRequestId: 'request-1',
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'ingest',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:ingest',
  logGroupName: 'ingest',
  logStreamName: 'ingest',
  memoryLimitInMB: '512',
  getRemainingTimeInMillis: () => 900_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};
