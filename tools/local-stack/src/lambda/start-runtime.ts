import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Context } from 'aws-lambda';
import { type FunctionError } from './invocation';
import { type NextInvocation, RuntimeApiClient } from './runtime-api-client';

type Environment = Record<string, string | undefined>;
type Handler = (event: unknown, context: Context) => unknown;

/** Lambda's exit code of a runtime that an uncaught error ended. */
const UNCAUGHT_EXIT_CODE = 129;

/**
 * Loads the handler that the environment names and lets it work on one invocation after another; rejects when the
 * Runtime API is gone.
 */
export async function startRuntime(environment: Environment): Promise<void> {
  const client = new RuntimeApiClient(environment['AWS_LAMBDA_RUNTIME_API'] ?? '');
  let report: ((error: FunctionError) => Promise<void>) | undefined = (error) =>
    client.initFailed(error);
  const fail = (error: unknown) => {
    console.error(error);
    void Promise.resolve(report?.(functionError(error))).finally(() =>
      process.exit(UNCAUGHT_EXIT_CODE),
    );
  };
  process.on('uncaughtException', fail).on('unhandledRejection', fail);

  const handler = await loadHandler(environment).catch(async (error: unknown) => {
    console.error(error);
    await client.initFailed(functionError(error));
    return process.exit(1);
  });
  for (;;) {
    report = undefined;
    const invocation = await client.next();
    const { requestId } = invocation;
    report = (error) => client.failed(requestId, error);
    environment['_X_AMZN_TRACE_ID'] = invocation.traceId;
    const outcome = await answer(handler, invocation, environment);
    if ('error' in outcome) await client.failed(requestId, outcome.error);
    else await client.answered(requestId, outcome.body);
  }
}

async function answer(
  handler: Handler,
  invocation: NextInvocation,
  environment: Environment,
): Promise<{ readonly body: string } | { readonly error: FunctionError }> {
  try {
    const event: unknown = JSON.parse(invocation.payload);
    const result = await handler(event, contextOf(invocation, environment));
    return { body: JSON.stringify(result) ?? 'null' };
  } catch (error) {
    console.error(error);
    return { error: functionError(error) };
  }
}

/** `main.handler` is the export `handler` of `main.js`, `main.mjs` or `main.cjs`, tried in this order. */
async function loadHandler(environment: Environment): Promise<Handler> {
  const { LAMBDA_TASK_ROOT: root = '', _HANDLER: name = '' } = environment;
  const dot = name.lastIndexOf('.');
  const [module, exported] = [name.slice(0, dot), name.slice(dot + 1)];
  const file = ['.js', '.mjs', '.cjs']
    .map((extension) => join(root, `${module}${extension}`))
    .find((path) => existsSync(path));
  if (file === undefined) {
    throw named('Runtime.ImportModuleError', `Cannot find module '${module}' in ${root}`);
  }
  const loaded = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const handler = loaded[exported];
  if (typeof handler !== 'function') {
    throw named('Runtime.HandlerNotFound', `${name} is undefined or not exported`);
  }
  return handler as Handler;
}

function contextOf(
  { requestId, deadlineMs, functionArn }: NextInvocation,
  environment: Environment,
): Context {
  const of = (name: string) => environment[`AWS_LAMBDA_${name}`] ?? '';
  const noCallback = () => {
    throw named('Runtime.NoCallback', 'this runtime knows no callbacks: return a promise');
  };
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: of('FUNCTION_NAME'),
    functionVersion: of('FUNCTION_VERSION'),
    invokedFunctionArn: functionArn,
    memoryLimitInMB: of('FUNCTION_MEMORY_SIZE'),
    awsRequestId: requestId,
    logGroupName: of('LOG_GROUP_NAME'),
    logStreamName: of('LOG_STREAM_NAME'),
    getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
    done: noCallback,
    fail: noCallback,
    succeed: noCallback,
  };
}

function functionError(error: unknown): FunctionError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) };
  return {
    errorType: error.name,
    errorMessage: error.message,
    trace: (error.stack ?? '').split('\n'),
  };
}

function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
