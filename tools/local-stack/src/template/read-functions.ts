import { type AsynchronousSettings, type DeployedFunction } from './deployed-app';
import { type DeployedResource, type DeployedResources } from './deployed-resources';

const MINUTE_MS = 60_000;
/** Lambda's own, where the template is silent. */
const DEFAULT_TIMEOUT_SECONDS = 3;
const DEFAULT_MEMORY_MB = 128;
const LAMBDA_DEFAULTS: AsynchronousSettings = {
  retries: 2,
  maxAgeMs: 360 * MINUTE_MS,
  onFailure: undefined,
};

/** Reads the functions with what becomes of their asynchronous invocations. */
export function readFunctions(
  resources: DeployedResources,
  assets: ReadonlyMap<string, string>,
): readonly DeployedFunction[] {
  const settings = asynchronousSettings(resources);
  resources.refuse('AWS::Lambda::EventSourceMapping');
  resources.refuse('AWS::Lambda::Url');
  return resources.ofType('AWS::Lambda::Function').map((lambda) => {
    const { properties } = lambda;
    const name = lambda.ref();
    const layers = properties.get('Layers');
    if (layers.list().length > 0) throw layers.unsupported('layers are not supported');
    const deadLetters = properties.get('DeadLetterConfig').get('TargetArn');
    const asynchronous = settings.get(name) ?? LAMBDA_DEFAULTS;
    return {
      id: lambda.id,
      name,
      arn: lambda.attribute('Arn'),
      handler: properties.get('Handler').text(),
      runtime: properties.get('Runtime').text(),
      codeDirectory: codeDirectory(lambda, assets),
      environment: Object.fromEntries(
        properties
          .get('Environment')
          .get('Variables')
          .entries()
          .map(([variable, value]) => [variable, value.text()]),
      ),
      timeoutMs:
        1_000 *
        (properties.get('Timeout').optional((node) => node.number()) ?? DEFAULT_TIMEOUT_SECONDS),
      memoryMb: properties.get('MemorySize').optional((node) => node.number()) ?? DEFAULT_MEMORY_MB,
      reservedConcurrency: properties
        .get('ReservedConcurrentExecutions')
        .optional((node) => node.number()),
      logFormat:
        properties
          .get('LoggingConfig')
          .get('LogFormat')
          .optional((node) => node.oneOf('JSON', 'Text')) ?? 'Text',
      asynchronous: {
        ...asynchronous,
        onFailure: asynchronous.onFailure ?? deadLetters.optional((node) => node.text()),
      },
    };
  });
}

function codeDirectory(
  { properties }: DeployedResource,
  assets: ReadonlyMap<string, string>,
): string {
  const key = properties.get('Code').get('S3Key');
  const directory = assets.get(key.text());
  if (directory !== undefined) return directory;
  throw key.unsupported(`no asset of the assembly is stored as ${key.text()}`);
}

/** By the function's name. */
function asynchronousSettings(
  resources: DeployedResources,
): ReadonlyMap<string, AsynchronousSettings> {
  return new Map(
    resources.ofType('AWS::Lambda::EventInvokeConfig').map(({ properties }) => {
      const destinations = properties.get('DestinationConfig');
      const onSuccess = destinations.get('OnSuccess');
      if (onSuccess.exists()) throw onSuccess.unsupported('a destination of successes is unknown');
      const maxAge = properties.get('MaximumEventAgeInSeconds').optional((node) => node.number());
      return [
        properties.get('FunctionName').text(),
        {
          retries:
            properties.get('MaximumRetryAttempts').optional((node) => node.number()) ??
            LAMBDA_DEFAULTS.retries,
          maxAgeMs: maxAge === undefined ? LAMBDA_DEFAULTS.maxAgeMs : maxAge * 1_000,
          onFailure: destinations
            .get('OnFailure')
            .get('Destination')
            .optional((node) => node.text()),
        },
      ];
    }),
  );
}
