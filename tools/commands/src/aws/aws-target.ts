import { GetFunctionConfigurationCommand, InvokeCommand } from '@aws-sdk/client-lambda';
import { CommandError } from '../command-error';
import { parseIngestError } from '../ingest-answer';
import { IngestFailed, type Target } from '../target';
import { type AwsClients } from './aws-clients';
import { askingFor } from './aws-refusal';
import { findStack } from './deployed-stack';

/** A stage in the account and region of the clients. */
export async function awsTarget(
  stage: string,
  clients: Pick<AwsClients, 'cloudFormation' | 'lambda' | 'region'>,
): Promise<Target> {
  const { functionName, apiUrl } = await serviceOf(stage, clients);
  return {
    apiUrl: apiUrl.replace(/\/$/, ''),
    requestsPerMinute: async () => {
      const { Environment } = await askingFor(`reading the function ${functionName}`, () =>
        clients.lambda.send(new GetFunctionConfigurationCommand({ FunctionName: functionName })),
      );
      const limit = Environment?.Variables?.['REQUESTS_PER_MINUTE'] ?? '';
      return limit === '' ? null : Number(limit);
    },
    ingest: async (event) => {
      const { FunctionError, Payload } = await askingFor(`invoking ${functionName}`, () =>
        clients.lambda.send(
          new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(event) }),
        ),
      );
      const answer = Buffer.from(Payload ?? []).toString('utf8');
      if (FunctionError !== undefined) {
        const { errorType, errorMessage } = parseIngestError(answer);
        throw new IngestFailed(errorType, errorMessage);
      }
      return JSON.parse(answer);
    },
  };
}

async function serviceOf(
  stage: string,
  clients: Pick<AwsClients, 'cloudFormation' | 'region'>,
): Promise<{ readonly functionName: string; readonly apiUrl: string }> {
  const name = `TreStocks-${stage}-Service`;
  const stack = await findStack(name, clients);
  if (stack === undefined) {
    throw new CommandError(
      `there is no stack ${name} in ${clients.region}: check --target, --profile and --region, or deploy it by "npm run deploy -- --stage ${stage}"`,
    );
  }
  const functionName = stack.outputs.get('IngestFunctionName');
  const apiUrl = stack.outputs.get('ApiUrl');
  if (functionName === undefined || apiUrl === undefined) {
    throw new CommandError(
      `the stack ${name} is ${stack.status}, not deployed to its end: run "npm run deploy -- --stage ${stage}"`,
    );
  }
  return { functionName, apiUrl };
}
