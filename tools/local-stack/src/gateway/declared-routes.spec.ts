import { join } from 'node:path';
import { type HttpAnswer } from '../http/http-exchange';
import { httpRequest } from '../testing/api';
import { type AssemblyTemplates, type Resources, writeAssembly } from '../testing/assembly';
import { temporaryDirectory } from '../testing/temporary-directory';
import { readDeployedApp } from '../template/read-deployed-app';
import { Gateway } from './gateway';

describe('Gateway over a template', () => {
  const root = temporaryDirectory();
  let count = 0;

  /** Answers as the template that the change makes of the test's would. */
  function answering(change?: (templates: AssemblyTemplates) => void) {
    const { api } = readDeployedApp(
      writeAssembly(join(root, String((count += 1))), ({ service, ...others }) => {
        declare(service, 'Health', 'health', 'GET');
        declare(service, 'Graphql', 'graphql', 'ANY');
        change?.({ service, ...others });
      }),
    );
    const gateway = new Gateway({
      api,
      now: () => new Date('2026-02-26T05:30:00Z'),
      invoke: async () => ({ ok: true, payload: '{"statusCode":200,"body":"the function"}' }),
    });
    return async (target: string, method = 'GET') =>
      whoAnswered(await gateway.answer(httpRequest({ target, method })));
  }

  it('has the function answer every route that is declared', async () => {
    const answer = answering();

    expect([
      await answer('/movers/2026-02-25'),
      await answer('/movers/2026-02-25', 'POST'),
      await answer('/health'),
      await answer('/graphql', 'POST'),
    ]).toEqual(['function', 'function', 'function', 'function']);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/losers'],
    ['GET', '/api/health'],
    ['GET', '/health/more'],
    ['GET', '/movers/2026-02-25/more'],
    // A resource without a method is only the way to those below it.
    ['GET', '/movers'],
    ['POST', '/health'],
  ])('answers %s %s, which is not declared, with 404 by itself', async (method, path) => {
    expect(await answering()(path, method)).toBe('gateway 404');
  });

  it('serves a route no longer once it is gone from the template', async () => {
    const before = answering();
    const after = answering(({ service }) => {
      delete service['Health'];
      delete service['HealthMethod'];
    });

    expect(await before('/health')).toBe('function');
    expect(await after('/health')).toBe('gateway 404');
    expect(await after('/graphql')).toBe('function');
  });
});

/** Adds a resource below the root with a method, answered as the template's first one. */
function declare(service: Resources, id: string, PathPart: string, HttpMethod: string): void {
  const RestApiId = { Ref: 'Api' };
  const ParentId = { 'Fn::GetAtt': ['Api', 'RootResourceId'] };
  service[id] = {
    Type: 'AWS::ApiGateway::Resource',
    Properties: { RestApiId, ParentId, PathPart },
  };
  service[`${id}Method`] = {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      ...service['MoversDateAny']?.Properties,
      HttpMethod,
      ResourceId: { Ref: id },
    },
  };
}

function whoAnswered({ status, body }: HttpAnswer): string {
  const text = body.toString();
  return text === 'the function' ? 'function' : `gateway ${status}`;
}
