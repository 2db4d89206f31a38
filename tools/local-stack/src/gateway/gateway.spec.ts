import { type APIGatewayProxyEvent } from 'aws-lambda';
import { deployedApi, deployedRoute, httpRequest } from '../testing/api';
import { headerOf } from '../http/http-exchange';
import { type InvocationResult, PayloadTooLarge } from '../lambda/invocation';
import { type DeployedApi, type DeployedGatewayResponse } from '../template/deployed-app';
import { Gateway } from './gateway';

describe('Gateway', () => {
  const events: APIGatewayProxyEvent[] = [];

  function gatewayWith(
    invoke: () => Promise<InvocationResult>,
    changes: Partial<DeployedApi> = {},
  ): Gateway {
    events.length = 0;
    return new Gateway({
      api: deployedApi(changes),
      now: () => new Date('2026-02-26T05:30:00Z'),
      invoke: (_, payload) => {
        events.push(JSON.parse(payload) as APIGatewayProxyEvent);
        return invoke();
      },
    });
  }

  const answering = (result: object) => async (): Promise<InvocationResult> => ({
    ok: true,
    payload: JSON.stringify(result),
  });
  const failing = async (): Promise<InvocationResult> => ({
    ok: false,
    error: { errorType: 'TypeError', errorMessage: 'secret detail' },
  });
  const problem = (status: number | undefined, body: string): DeployedGatewayResponse => ({
    status,
    headers: [
      ['Content-Type', 'application/problem+json'],
      ['Access-Control-Allow-Origin', '*'],
    ],
    templates: new Map([['application/json', body]]),
  });

  it('passes a request to the route’s function and its answer back', async () => {
    const gateway = gatewayWith(
      answering({ statusCode: 200, body: '{}', headers: { ETag: '"1"' } }),
    );

    const answer = await gateway.answer(httpRequest({ target: '/movers/2026-02-25?basis=open' }));

    expect(events).toMatchObject([
      { resource: '/movers/{date}', queryStringParameters: { basis: 'open' } },
    ]);
    expect(answer.status).toBe(200);
    expect(headerOf(answer, 'etag')).toBe('"1"');
    expect(headerOf(answer, 'x-amzn-requestid')).toBe(events[0]?.requestContext.requestId);
  });

  it('answers unknown routes as the template says', async () => {
    const body = '{"status":404,"path":"$context.path","id":"$context.requestId"}';
    const gateway = gatewayWith(answering({}), {
      gatewayResponses: new Map([['MISSING_AUTHENTICATION_TOKEN', problem(404, body)]]),
    });

    const answer = await gateway.answer(httpRequest({ target: '/nothing?x=1' }));

    expect(events).toEqual([]);
    expect(answer.status).toBe(404);
    expect(headerOf(answer, 'Content-Type')).toBe('application/problem+json');
    expect(JSON.parse(answer.body.toString())).toEqual({
      status: 404,
      path: '/api/nothing',
      id: headerOf(answer, 'x-amzn-requestid'),
    });
  });

  it('answers them as API Gateway does where the template says nothing', async () => {
    const answer = await gatewayWith(answering({})).answer(httpRequest({ target: '/nothing' }));

    expect(answer.status).toBe(403);
    expect(answer.body.toString()).toBe('{"message":"Missing Authentication Token"}');
  });

  it.each([
    ['a function’s error', failing],
    ['a malformed answer', answering({ no: 'status' })],
  ])('answers %s with 502 and the default’s body', async (_, invoke) => {
    const gateway = gatewayWith(invoke, {
      gatewayResponses: new Map([['DEFAULT_5XX', problem(undefined, '{"title":"ours"}')]]),
    });

    const answer = await gateway.answer(httpRequest());

    expect(answer.status).toBe(502);
    expect(answer.body.toString()).toBe('{"title":"ours"}');
  });

  it('answers 504 once the integration’s time is over', async () => {
    const routes = deployedApi().routes.map((route) => ({ ...route, timeoutMs: 20 }));
    const gateway = gatewayWith(() => new Promise(() => undefined), { routes });

    const answer = await gateway.answer(httpRequest());

    expect(answer.status).toBe(504);
    expect(answer.body.toString()).toBe('{"message":"Endpoint request timed out"}');
  });

  describe('over a method whose requests are checked', () => {
    const checked = {
      ...deployedRoute('/graphql', 'POST'),
      requestRules: {
        requiredParameters: [{ place: 'querystring', name: 'asked' }] as const,
        models: new Map([['application/json', { type: 'object' }]]),
      },
    };
    const api = {
      routes: [checked, deployedRoute('/graphql')],
      gatewayResponses: new Map([
        ['BAD_REQUEST_BODY', problem(400, '{"title":"no object","id":"$context.requestId"}')],
      ]),
    };
    const post = (target: string, body: string) =>
      httpRequest({ method: 'POST', target, body: Buffer.from(body) });

    it('calls no function for a wrong body, and answers as the template says', async () => {
      const answer = await gatewayWith(answering({ statusCode: 200 }), api).answer(
        post('/graphql?asked=1', '[]'),
      );

      expect(events).toEqual([]);
      expect(answer.status).toBe(400);
      expect(headerOf(answer, 'x-amzn-ErrorType')).toBe('BadRequestException');
      expect(headerOf(answer, 'Content-Type')).toBe('application/problem+json');
      expect(JSON.parse(answer.body.toString())).toEqual({
        title: 'no object',
        id: headerOf(answer, 'x-amzn-requestid'),
      });
    });

    it('calls no function without a parameter, and answers as API Gateway where nothing is said', async () => {
      const answer = await gatewayWith(answering({ statusCode: 200 }), api).answer(
        post('/graphql', '{}'),
      );

      expect(events).toEqual([]);
      expect(answer.status).toBe(400);
      expect(answer.body.toString()).toBe('{"message":"Missing required request parameters"}');
    });

    it('hands a right request on, and those of another method unchecked', async () => {
      const gateway = gatewayWith(answering({ statusCode: 200 }), api);

      await gateway.answer(post('/graphql?asked=1', '{}'));
      await gateway.answer(httpRequest({ method: 'PUT', target: '/graphql' }));

      expect(events.map(({ httpMethod }) => httpMethod)).toEqual(['POST', 'PUT']);
    });
  });

  it.each([
    ['a body that the gateway does not take', 'tooLarge' as const, answering({ statusCode: 200 })],
    [
      'an event that the function does not take',
      Buffer.from('{}'),
      () => Promise.reject(new PayloadTooLarge('6 MB')),
    ],
  ])('answers 413 to %s', async (_, body, invoke) => {
    const answer = await gatewayWith(invoke).answer(httpRequest({ method: 'POST', body }));

    expect(answer.status).toBe(413);
  });
});
