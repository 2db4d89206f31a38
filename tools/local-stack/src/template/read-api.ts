import { type DeployedApi, type DeployedGatewayResponse, type DeployedRoute } from './deployed-app';
import { type DeployedResource, type DeployedResources } from './deployed-resources';
import { requestRulesReader } from './read-request-rules';

/** Reads the one REST API: its routes, the answers that the gateway gives by itself, and its stage. */
export function readApi(resources: DeployedResources): DeployedApi {
  const api = resources.theOnly('AWS::ApiGateway::RestApi');
  const stage = resources.theOnly('AWS::ApiGateway::Stage');
  for (const feature of ['Body', 'BodyS3Location', 'MinimumCompressionSize']) {
    const node = api.properties.get(feature);
    if (node.exists()) throw node.unsupported(`${feature} is not supported`);
  }
  const variables = stage.properties.get('Variables');
  return {
    id: api.ref(),
    stage: stage.ref(),
    stageVariables: variables.exists()
      ? Object.fromEntries(variables.entries().map(([name, value]) => [name, value.text()]))
      : null,
    routes: readRoutes(resources, api),
    gatewayResponses: new Map(
      resources
        .ofType('AWS::ApiGateway::GatewayResponse')
        .map((response) => [
          response.properties.get('ResponseType').text(),
          readGatewayResponse(response),
        ]),
    ),
    binaryMediaTypes: api.properties
      .get('BinaryMediaTypes')
      .list()
      .map((type) => type.text()),
  };
}

const DEFAULT_TIMEOUT_MS = 29_000;
const FUNCTION_URI = /\/functions\/(?<functionArn>arn:[^/]+)\/invocations$/;

function readRoutes(resources: DeployedResources, api: DeployedResource): readonly DeployedRoute[] {
  const paths = resourcePaths(resources, api);
  const requestRules = requestRulesReader(resources);
  return resources.ofType('AWS::ApiGateway::Method').map(({ properties }) => {
    properties.get('AuthorizationType').optional((node) => node.oneOf('NONE'));
    const apiKey = properties.get('ApiKeyRequired');
    if (apiKey.optional((node) => node.flag())) throw apiKey.unsupported('keys are not supported');
    const integration = properties.get('Integration');
    integration.get('Type').oneOf('AWS_PROXY');
    const uri = integration.get('Uri');
    const functionArn = FUNCTION_URI.exec(uri.text())?.groups?.['functionArn'];
    if (functionArn === undefined) throw uri.unsupported(`${uri.text()} names no function`);
    const resource = properties.get('ResourceId');
    const path = paths.get(resource.text());
    if (path === undefined) throw resource.unsupported(`${resource.text()} is no resource`);
    return {
      resourceId: resource.text(),
      resource: path,
      method: properties.get('HttpMethod').text(),
      functionArn,
      timeoutMs:
        integration.get('TimeoutInMillis').optional((node) => node.number()) ?? DEFAULT_TIMEOUT_MS,
      requestRules: requestRules(properties),
    };
  });
}

/** Path by resource id, the root's included. */
function resourcePaths(
  resources: DeployedResources,
  api: DeployedResource,
): ReadonlyMap<string, string> {
  const root = api.attribute('RootResourceId');
  const parts = new Map(
    resources.ofType('AWS::ApiGateway::Resource').map((resource) => [
      resource.ref(),
      {
        parent: resource.properties.get('ParentId').text(),
        part: resource.properties.get('PathPart').text(),
      },
    ]),
  );
  const pathOf = (id: string): string => {
    const found = parts.get(id);
    return found === undefined ? '' : `${pathOf(found.parent)}/${found.part}`;
  };
  return new Map([[root, '/'], ...[...parts.keys()].map((id) => [id, pathOf(id)] as const)]);
}

const HEADER = 'gatewayresponse.header.';
const LITERAL = /^'(?<text>.*)'$/;

function readGatewayResponse({ properties }: DeployedResource): DeployedGatewayResponse {
  return {
    status: properties.get('StatusCode').optional((node) => node.number()),
    headers: properties
      .get('ResponseParameters')
      .entries()
      .map(([name, value]) => {
        const text = LITERAL.exec(value.text())?.groups?.['text'];
        if (!name.startsWith(HEADER)) throw value.unsupported(`${name} is not a header`);
        if (text === undefined) throw value.unsupported('only quoted texts are supported');
        return [name.slice(HEADER.length), text] as const;
      }),
    templates: new Map(
      properties
        .get('ResponseTemplates')
        .entries()
        .map(([type, template]) => [type, template.text()]),
    ),
  };
}
