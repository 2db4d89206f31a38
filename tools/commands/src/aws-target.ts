import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { CommandError } from './command-error';
import { IngestFailed, type Target } from './target';

/** A back-fill's part may take Lambda's 15 minutes; the answer comes after that or never. */
const INVOCATION_MS = 16 * 60_000;

/** What the commands need of AWS; the tests stand in for it. */
export interface AwsClients {
  readonly cloudFormation: Pick<CloudFormationClient, 'send'>;
  readonly lambda: Pick<LambdaClient, 'send'>;
}

/** A stage in the account and region that the environment's credentials are for. */
export async function awsTarget(stage: string, clients = awsClients()): Promise<Target> {
  const outputs = await outputsOf(`TreStocks-${stage}-Service`, clients);
  const functionName = outputs.get('IngestFunctionName');
  const apiUrl = outputs.get('ApiUrl');
  if (functionName === undefined || apiUrl === undefined) {
    throw new CommandError(`the stack TreStocks-${stage}-Service is not deployed to its end`);
  }
  return {
    apiUrl: apiUrl.replace(/\/$/, ''),
    requestsPerMinute: async () => {
      const { Environment } = await clients.lambda.send(
        new GetFunctionConfigurationCommand({ FunctionName: functionName }),
      );
      const limit = Environment?.Variables?.['REQUESTS_PER_MINUTE'] ?? '';
      return limit === '' ? null : Number(limit);
    },
    ingest: async (event) => {
      const { FunctionError, Payload } = await clients.lambda.send(
        new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(event) }),
      );
      const answer = Buffer.from(Payload ?? []).toString('utf8');
      if (FunctionError === undefined) return JSON.parse(answer);
      throw new IngestFailed(errorText(answer));
    },
  };
}

function awsClients(): AwsClients {
  return {
    cloudFormation: new CloudFormationClient(),
    lambda: new LambdaClient({
      // A repeated invocation would only burn the upstream's minute.
      maxAttempts: 1,
      requestHandler: { requestTimeout: INVOCATION_MS, connectionTimeout: 5_000 },
    }),
  };
}

async function outputsOf(
  stackName: string,
  { cloudFormation }: AwsClients,
): Promise<ReadonlyMap<string, string>> {
  try {
    const { Stacks } = await cloudFormation.send(
      new DescribeStacksCommand({ StackName: stackName }),
    );
    return new Map(
      (Stacks?.[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [
        OutputKey,
        OutputValue,
      ]),
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new CommandError(`the stack ${stackName} cannot be read: ${error.message}`, {
      cause: error,
    });
  }
}

function errorText(answer: string): string {
  const error: unknown = JSON.parse(answer);
  return typeof error === 'object' && error !== null && 'errorMessage' in error
    ? String(error.errorMessage)
    : answer;
}
