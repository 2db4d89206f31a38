import {
  type Integration,
  JsonSchemaType,
  type MethodOptions,
  type RestApi,
} from 'aws-cdk-lib/aws-apigateway';

/** The one path whose requests have parts that they cannot do without. */
export const GRAPHQL_PATH = '/graphql';

/**
 * Has the gateway refuse what is no GraphQL request before any function is called (ADR 0040): a GET without a query, and a
 * JSON body that is not an object with one. The function checks what it gets in full.
 */
export function addGraphqlRequests(
  api: RestApi,
  integration: Integration,
  options: MethodOptions,
): void {
  const resource = api.root.resourceForPath(GRAPHQL_PATH);
  const requestValidator = api.addRequestValidator('Validator', {
    validateRequestBody: true,
    validateRequestParameters: true,
  });
  const body = api.addModel('GraphqlRequest', {
    contentType: 'application/json',
    description: 'A GraphQL operation',
    schema: {
      type: JsonSchemaType.OBJECT,
      required: ['query'],
      properties: { query: { type: JsonSchemaType.STRING, minLength: 1 } },
    },
  });
  resource.addMethod('GET', integration, {
    ...options,
    requestValidator,
    requestParameters: { 'method.request.querystring.query': true },
  });
  // A body of another content type meets no model, and the function refuses it.
  resource.addMethod('POST', integration, {
    ...options,
    requestValidator,
    requestModels: { 'application/json': body },
  });
}
