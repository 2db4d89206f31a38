import { join } from 'node:path';
import { type Resources, writeAssembly } from '../testing/assembly';
import { temporaryDirectory } from '../testing/temporary-directory';
import { readDeployedApp } from './read-deployed-app';
import { UnsupportedTemplate } from './unsupported-template';

const RestApiId = { Ref: 'Api' };
const schema = { type: 'object', required: ['query'] };

describe('requestRulesReader', () => {
  const root = temporaryDirectory();
  let count = 0;

  function rulesWith(method: object, validator: object, others: Resources = {}) {
    const directory = writeAssembly(join(root, String((count += 1))), ({ service }) => {
      service['Validator'] = {
        Type: 'AWS::ApiGateway::RequestValidator',
        Properties: { RestApiId, ...validator },
      };
      service['Body'] = {
        Type: 'AWS::ApiGateway::Model',
        Properties: { RestApiId, ContentType: 'application/json', Schema: schema },
      };
      Object.assign(service, others);
      Object.assign(service['MoversDateAny']?.Properties ?? {}, method);
    });
    return readDeployedApp(directory).api.routes[0]?.requestRules;
  }

  const declared = {
    RequestValidatorId: { Ref: 'Validator' },
    RequestParameters: {
      'method.request.querystring.query': true,
      'method.request.header.X-Asked': true,
      'method.request.path.date': true,
      'method.request.querystring.variables': false,
    },
    RequestModels: { 'application/JSON': { Ref: 'Body' } },
  };
  const requiredParameters = [
    { place: 'querystring', name: 'query' },
    { place: 'header', name: 'X-Asked' },
    { place: 'path', name: 'date' },
  ];
  const models = new Map([['application/json', schema]]);
  const nothing = { requiredParameters: [], models: new Map() };

  it('reads required parameters and models of a method, as far as its validator checks them', () => {
    expect([
      rulesWith(declared, { ValidateRequestBody: true, ValidateRequestParameters: true }),
      rulesWith(declared, { ValidateRequestBody: false, ValidateRequestParameters: true }),
      rulesWith(declared, { ValidateRequestBody: true }),
      rulesWith(declared, {}),
    ]).toEqual([
      { requiredParameters, models },
      { requiredParameters, models: new Map() },
      { requiredParameters: [], models },
      nothing,
    ]);
  });

  it('knows that a method without a validator is not checked, whatever it declares', () => {
    const { RequestValidatorId: _, ...unchecked } = declared;

    expect(
      rulesWith(unchecked, { ValidateRequestBody: true, ValidateRequestParameters: true }),
    ).toEqual(nothing);
  });

  it.each([
    ['a validator', { RequestValidatorId: 'gone' }, 'RequestValidatorId: gone is no request'],
    ['a model', { RequestModels: { 'application/json': 'Gone' } }, 'Gone is no model'],
    [
      'a place',
      { RequestParameters: { 'method.request.cookie.a': true } },
      'method.request.cookie.a is no parameter',
    ],
  ])('refuses %s that it does not know, by its place', (_, change, message) => {
    const read = () =>
      rulesWith(
        { ...declared, ...change },
        { ValidateRequestBody: true, ValidateRequestParameters: true },
      );

    expect(read).toThrow(UnsupportedTemplate);
    expect(read).toThrow(message);
  });
});
