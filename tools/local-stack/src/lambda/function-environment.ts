import { bareEnvironment } from '../process/bare-environment';
import { type DeployedFunction } from '../template/deployed-app';
import { localAccount } from '../template/local-account';

/** What an instance is told besides the template's environment. */
export interface InstanceSettings {
  /** `HOST:PORT` */
  readonly runtimeApi: string;
  /** The module that makes the clock of the stack the instance's own; undefined for the machine's. */
  readonly clockPreload: URL | undefined;
  /** What the stack adds: where the upstream and the services of AWS are. */
  readonly additions: Readonly<Record<string, string>>;
  readonly accessKeyId: string;
  readonly logStream: string;
}

/**
 * The whole environment of a function's instance, as Lambda sets it
 * (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html). Nothing of this process's own
 * environment, keys above all, reaches it.
 */
export function functionEnvironment(
  lambda: DeployedFunction,
  { runtimeApi, clockPreload, additions, accessKeyId, logStream }: InstanceSettings,
): Readonly<Record<string, string>> {
  return {
    ...lambda.environment,
    ...additions,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_REGION: localAccount.region,
    AWS_DEFAULT_REGION: localAccount.region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${lambda.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: lambda.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(lambda.memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_FORMAT: lambda.logFormat,
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${lambda.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: logStream,
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
    LAMBDA_TASK_ROOT: lambda.codeDirectory,
    _HANDLER: lambda.handler,
    LANG: 'en_US.UTF-8',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    TZ: ':UTC',
    // The SDK looks for its configuration below the home directory; the host's must not be found.
    HOME: lambda.codeDirectory,
    USERPROFILE: lambda.codeDirectory,
    NODE_OPTIONS: nodeOptions(lambda, clockPreload),
    ...bareEnvironment(),
  };
}

/** Of the function's memory, what Lambda's own runtime gives to the heap and to its young generation. */
const HEAP_SHARE = 0.9;

function nodeOptions(lambda: DeployedFunction, clockPreload: URL | undefined): string {
  return [
    lambda.environment['NODE_OPTIONS'],
    `--max-old-space-size=${Math.floor(lambda.memoryMb * HEAP_SHARE)}`,
    clockPreload && `--import=${clockPreload.href}`,
  ]
    .filter((option) => option !== undefined)
    .join(' ');
}
