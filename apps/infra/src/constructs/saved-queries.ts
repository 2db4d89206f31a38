import { Stack } from 'aws-cdk-lib';
import { QueryDefinition, QueryString } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { type Watched } from './alarms';

/** Saves in Logs Insights what one asks first when an alarm has fired; the runbook names them. */
export function savedQueries(scope: Construct, { ingest, api }: Watched): void {
  const stack = Stack.of(scope).stackName;
  new QueryDefinition(scope, 'SessionsQuery', {
    queryDefinitionName: `${stack}/Sessions as they were published`,
    logGroups: [ingest.lambda.logGroup],
    queryString: new QueryString({
      fields: ['@timestamp', 'date', 'outcome', 'status', 'symbol', 'changePercent'],
      filterStatements: ["message = 'session published'"],
      sort: '@timestamp desc',
      limit: 100,
    }),
  });
  new QueryDefinition(scope, 'RunFailuresQuery', {
    queryDefinitionName: `${stack}/What went wrong in runs`,
    logGroups: [ingest.lambda.logGroup],
    queryString: new QueryString({
      fields: ['@timestamp', 'message', 'date', 'error.name', 'error.message'],
      filterStatements: ["level in ['WARN', 'ERROR']"],
      sort: '@timestamp desc',
      limit: 100,
    }),
  });
  new QueryDefinition(scope, 'UpstreamQuery', {
    queryDefinitionName: `${stack}/Requests upstream`,
    logGroups: [ingest.lambda.logGroup],
    queryString: new QueryString({
      fields: ['@timestamp', 'path', 'attempt', 'status', 'durationMs'],
      filterStatements: ["message = 'upstream asked'"],
      sort: '@timestamp desc',
      limit: 100,
    }),
  });
  new QueryDefinition(scope, 'ApiFailuresQuery', {
    queryDefinitionName: `${stack}/What went wrong in the API`,
    logGroups: [api.lambda.logGroup],
    queryString: new QueryString({
      fields: ['@timestamp', '@message'],
      filterStatements: ["level = 'ERROR'"],
      sort: '@timestamp desc',
      limit: 100,
    }),
  });
}
