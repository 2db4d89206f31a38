import { type HttpAnswer, type HttpRequest, headerOf } from '../http/http-exchange';
import { type HttpListener, listenHttp } from '../http/listen-http';

/** The one secret that is kept, and who may read it. */
export interface SecretsOptions {
  readonly arn: string;
  /** Empty for a secret that has no value yet. */
  readonly value: string;
  /** Requests must be signed with this key id: the ingestion's own, new at each start. */
  readonly accessKeyId: string;
  readonly now: () => Date;
  readonly failed: (error: unknown) => void;
}

/** Answers GetSecretValue of Secrets Manager (AWS JSON 1.1) on the loopback address, and nothing else. */
export function startSecrets(options: SecretsOptions): Promise<HttpListener> {
  const { now, failed } = options;
  return listenHttp({
    port: 0,
    now,
    failed,
    answer: async (request) => answerSecrets(request, options),
  });
}

const ACTION = 'secretsmanager.GetSecretValue';

/** Answers one request; the value leaves only signed by the ingestion's key id. */
export function answerSecrets(request: HttpRequest, options: SecretsOptions): HttpAnswer {
  const { arn, value, accessKeyId, now } = options;
  const signature = headerOf(request, 'Authorization') ?? '';
  if (!signature.includes(`Credential=${accessKeyId}/`)) {
    return refusal(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  if (request.method !== 'POST' || headerOf(request, 'X-Amz-Target') !== ACTION) {
    return refusal('UnknownOperationException', 'Only GetSecretValue is answered here.');
  }
  if (secretId(request) !== arn) {
    return refusal('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  }
  if (value === '') {
    return refusal(
      'ResourceNotFoundException',
      "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
    );
  }
  return answer(200, {
    ARN: arn,
    Name: arn.split(':').at(-1),
    SecretString: value,
    VersionId: '00000000-0000-0000-0000-000000000001',
    VersionStages: ['AWSCURRENT'],
    CreatedDate: now().getTime() / 1_000,
  });
}

function secretId({ body }: HttpRequest): unknown {
  if (body === 'tooLarge') return undefined;
  try {
    return (JSON.parse(body.toString('utf8')) as { readonly SecretId?: unknown }).SecretId;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refusal(type: string, message: string): HttpAnswer {
  return answer(400, { __type: type, Message: message });
}

function answer(status: number, content: object): HttpAnswer {
  return {
    status,
    headers: [['Content-Type', 'application/x-amz-json-1.1']],
    body: Buffer.from(JSON.stringify(content)),
  };
}
