import { type HttpRequest } from '../http/http-exchange';
import { type DeployedApi, type DeployedRoute } from '../template/deployed-app';

/** A route of the function `arn:api`, whose requests nobody checks. */
export const deployedRoute = (resource: string, method = 'ANY'): DeployedRoute => ({
  resourceId: resource,
  resource,
  method,
  functionArn: 'arn:api',
  timeoutMs: 29_000,
  requestRules: { requiredParameters: [], models: new Map() },
});

/** An API with fixed parts, parameters, a greedy one and a method of its own. */
export function deployedApi(changes: Partial<DeployedApi> = {}): DeployedApi {
  return {
    id: 'abc123',
    stage: 'api',
    stageVariables: null,
    binaryMediaTypes: [],
    gatewayResponses: new Map(),
    routes: [
      deployedRoute('/'),
      deployedRoute('/movers'),
      deployedRoute('/movers/{date}'),
      deployedRoute('/movers/latest'),
      deployedRoute('/health', 'GET'),
      deployedRoute('/files/{proxy+}'),
      deployedRoute('/files/{name}/meta'),
    ],
    ...changes,
  };
}

/** A request as a listener reads it. */
export function httpRequest(changes: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'GET',
    target: '/movers',
    headers: [['Host', 'localhost:3000']],
    body: Buffer.alloc(0),
    sourceIp: '127.0.0.1',
    ...changes,
  };
}
