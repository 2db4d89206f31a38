import { synthesize } from '../testing/synthesize';

interface GatewayResponse {
  readonly ResponseType: string;
  readonly StatusCode?: string;
  readonly ResponseParameters: Readonly<Record<string, string>>;
  readonly ResponseTemplates: Readonly<Record<string, string>>;
}

describe('addGatewayProblems', () => {
  const { service } = synthesize();
  const responses = Object.values(service.findResources('AWS::ApiGateway::GatewayResponse')).map(
    ({ Properties }) => Properties as GatewayResponse,
  );
  const byType = (type: string) => responses.find(({ ResponseType }) => ResponseType === type);
  const bodyOf = ({ ResponseTemplates }: GatewayResponse) =>
    JSON.parse(ResponseTemplates['application/json'] ?? '') as Readonly<Record<string, unknown>>;

  it.each([
    ['MISSING_AUTHENTICATION_TOKEN', '404'],
    ['RESOURCE_NOT_FOUND', '404'],
    ['BAD_REQUEST_PARAMETERS', '400'],
    ['BAD_REQUEST_BODY', '400'],
    ['REQUEST_TOO_LARGE', '413'],
    ['THROTTLED', '429'],
    ['INTEGRATION_TIMEOUT', '504'],
    ['INTEGRATION_FAILURE', '504'],
    ['DEFAULT_4XX', undefined],
    ['DEFAULT_5XX', undefined],
  ])('answers %s with status %s', (type, status) => {
    const response = byType(type);

    expect(response).toBeDefined();
    expect(response?.StatusCode).toBe(status);
  });

  it.each(responses.map((response) => [response.ResponseType, response] as const))(
    'makes %s a problem that any origin may read and nobody keeps',
    (_, response) => {
      const body = bodyOf(response);

      expect(response.ResponseParameters).toMatchObject({
        'gatewayresponse.header.Content-Type': "'application/problem+json'",
        'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
        'gatewayresponse.header.Cache-Control': "'no-store'",
      });
      expect(body).toMatchObject({
        type: expect.stringMatching(/^tag:tre-stocks,2026:problem:[a-z-]+$/),
        title: expect.stringMatching(/\w/),
        detail: expect.stringMatching(/\w/),
      });
      expect(body['status']?.toString()).toBe(response.StatusCode);
    },
  );

  it.each(['INTEGRATION_TIMEOUT', 'INTEGRATION_FAILURE', 'DEFAULT_5XX'])(
    'names the request in %s, so that its log line can be found',
    (type) => {
      const response = byType(type);

      expect(response && bodyOf(response)['requestId']).toBe('$context.requestId');
    },
  );

  it('names the parameter that is missing', () => {
    const response = byType('BAD_REQUEST_PARAMETERS');

    expect(response && bodyOf(response)).toMatchObject({ parameter: 'query' });
  });

  it('tells of a body that is no request in the shape of GraphQL too, with its code', () => {
    const response = byType('BAD_REQUEST_BODY');

    expect(response && bodyOf(response)['errors']).toEqual([
      {
        message: expect.stringMatching(/JSON object with a GraphQL document.*batches/),
        extensions: { code: 'BAD_REQUEST', requestId: '$context.requestId' },
      },
    ]);
  });

  it('tells a throttled caller when to come back', () => {
    expect(byType('THROTTLED')?.ResponseParameters).toMatchObject({
      'gatewayresponse.header.Retry-After': "'1'",
      'gatewayresponse.header.Access-Control-Expose-Headers': "'Retry-After'",
    });
  });
});
