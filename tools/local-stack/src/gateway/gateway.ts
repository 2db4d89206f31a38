import { randomBytes, randomUUID } from 'node:crypto';
import { type HttpAnswer, type HttpHeader, type HttpRequest } from '../http/http-exchange';
import { newTraceId, type InvocationOptions } from '../lambda/function-pool';
import { type InvocationResult, PayloadTooLarge } from '../lambda/invocation';
import { type DeployedApi, type DeployedRoute } from '../template/deployed-app';
import { gatewayAnswer, type gatewayCases } from './gateway-answer';
import { proxyAnswer } from './proxy-answer';
import { proxyEvent } from './proxy-event';
import { RequestCheck } from './request-check';
import { type MatchedRoute, RouteTable } from './route-table';

/** What the gateway works with. */
export interface GatewayOptions {
  readonly api: DeployedApi;
  readonly now: () => Date;
  /** Calls a function by its ARN with an event's JSON text. */
  readonly invoke: (
    functionArn: string,
    payload: string,
    options: InvocationOptions,
  ) => Promise<InvocationResult>;
}

/** Answers HTTP requests as a REST API of API Gateway does, with functions behind it. */
export class Gateway {
  private readonly routes: RouteTable;
  private readonly checks: ReadonlyMap<DeployedRoute, RequestCheck>;

  constructor(private readonly options: GatewayOptions) {
    const { routes } = options.api;
    this.routes = new RouteTable(routes);
    this.checks = new Map(routes.map((route) => [route, new RequestCheck(route.requestRules)]));
  }

  /** Answers a request whose path has no stage in front. */
  async answer(request: HttpRequest): Promise<HttpAnswer> {
    const requestId = randomUUID();
    const traceId = newTraceId(this.options.now());
    const { status, headers, body } = await this.route(request, requestId, traceId);
    const own: readonly HttpHeader[] = [
      ['x-amzn-RequestId', requestId],
      ['x-amz-apigw-id', randomBytes(11).toString('base64url')],
      ['X-Amzn-Trace-Id', `Root=${traceId}`],
    ];
    return { status, headers: [...headers, ...own], body };
  }

  private async route(
    request: HttpRequest,
    requestId: string,
    traceId: string,
  ): Promise<HttpAnswer> {
    const { api, now } = this.options;
    const at = now();
    const [path = '/', ...query] = request.target.split('?');
    const refuse = (name: keyof typeof gatewayCases) =>
      gatewayAnswer(name, api.gatewayResponses, {
        requestId,
        httpMethod: request.method,
        path,
        stage: api.stage,
        sourceIp: request.sourceIp,
        at,
      });
    const matched = this.routes.match(request.method, path);
    if (matched === undefined) return refuse('missingRoute');
    const { body } = request;
    if (body === 'tooLarge') return refuse('tooLarge');

    const routed = {
      ...request,
      body,
      path,
      query: query.join('?'),
      matched,
      requestId,
      traceId,
      at,
    };
    const fault = this.checks
      .get(matched.route)
      ?.fault({ ...routed, pathParameters: matched.pathParameters });
    if (fault !== undefined) return refuse(fault);
    const result = await this.integrate(matched, JSON.stringify(proxyEvent(routed, api)), traceId);
    if (typeof result === 'string') return refuse(result);
    const accept = request.headers.find(([name]) => name.toLowerCase() === 'accept')?.[1];
    return (
      (result.ok ? proxyAnswer(result.payload, accept, api.binaryMediaTypes) : undefined) ??
      refuse('failed')
    );
  }

  /** The function runs on after a time-out, as it does on AWS; nobody reads its answer. */
  private async integrate(
    { route }: MatchedRoute,
    payload: string,
    traceId: string,
  ): Promise<InvocationResult | 'timedOut' | 'tooLarge'> {
    const late = Promise.withResolvers<'timedOut'>();
    const timer = setTimeout(() => late.resolve('timedOut'), route.timeoutMs);
    const options = { traceId: `Root=${traceId};Sampled=0` };
    try {
      return await Promise.race([
        this.options.invoke(route.functionArn, payload, options),
        late.promise,
      ]);
    } catch (error) {
      if (error instanceof PayloadTooLarge) return 'tooLarge';
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
