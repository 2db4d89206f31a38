import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import { headerOf, type HttpHeader } from '../http/http-exchange';
import { type RequestParameter, type RequestRules } from '../template/deployed-app';

/** A request, as far as rules look at it. */
export interface CheckedRequest {
  /** Without the question mark, as it was sent. */
  readonly query: string;
  readonly headers: readonly HttpHeader[];
  readonly body: Buffer;
  readonly pathParameters: Readonly<Record<string, string>> | null;
}

/**
 * Checks requests as a request validator of API Gateway does
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html): required
 * parameters are there and not blank, and a body whose content type has a model adheres to it. A body of any other
 * content type is not looked at.
 */
export class RequestCheck {
  private readonly bodies: ReadonlyMap<string, ValidateFunction>;

  constructor(private readonly rules: RequestRules) {
    const ajv = new Ajv();
    this.bodies = new Map([...rules.models].map(([type, schema]) => [type, ajv.compile(schema)]));
  }

  /** What is wrong with the request first, undefined where nothing is. */
  fault(request: CheckedRequest): 'badParameters' | 'badBody' | undefined {
    const { requiredParameters } = this.rules;
    if (requiredParameters.some((parameter) => isBlank(request, parameter))) return 'badParameters';
    const adheres = this.bodies.get(mediaTypeOf(request)) ?? this.bodies.get('$default');
    return adheres === undefined || isJson(request.body, adheres) ? undefined : 'badBody';
  }
}

function isBlank(request: CheckedRequest, { place, name }: RequestParameter): boolean {
  switch (place) {
    case 'querystring':
      return !new URLSearchParams(request.query).get(name);
    case 'header':
      return !headerOf(request, name);
    case 'path':
      return !request.pathParameters?.[name];
  }
}

/** The gateway takes a body without a type for JSON. */
function mediaTypeOf(request: CheckedRequest): string {
  const [mediaType = ''] = (headerOf(request, 'content-type') ?? 'application/json').split(';');
  return mediaType.trim().toLowerCase();
}

/** Whether a body is JSON, and of a schema. */
function isJson(body: Buffer, adheres: ValidateFunction): boolean {
  try {
    return adheres(JSON.parse(body.toString()));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
