import { type RequestParameter, type RequestRules } from './deployed-app';
import { type DeployedResources } from './deployed-resources';
import { type TemplateNode } from './template-node';

const PARAMETER = /^method\.request\.(?<place>querystring|header|path)\.(?<name>.+)$/;

/** Reads what a method's validator checks: no validator, no rules, whatever parameters and models it declares. */
export function requestRulesReader(
  resources: DeployedResources,
): (method: TemplateNode) => RequestRules {
  const validators = new Map(
    resources
      .ofType('AWS::ApiGateway::RequestValidator')
      .map((validator) => [validator.ref(), validator.properties]),
  );
  const schemas = new Map(
    resources
      .ofType('AWS::ApiGateway::Model')
      .map((model) => [model.ref(), model.properties.get('Schema').plain() as object]),
  );
  return (method) => {
    const id = method.get('RequestValidatorId');
    const validator = id.optional((node) => validators.get(node.text()));
    if (id.exists() && validator === undefined) {
      throw id.unsupported(`${id.text()} is no request validator`);
    }
    const checks = (property: string) =>
      validator?.get(property).optional((node) => node.flag()) ?? false;
    return {
      requiredParameters: checks('ValidateRequestParameters') ? requiredParameters(method) : [],
      models: checks('ValidateRequestBody') ? models(method, schemas) : new Map(),
    };
  };
}

function requiredParameters(method: TemplateNode): readonly RequestParameter[] {
  return method
    .get('RequestParameters')
    .entries()
    .filter(([, isRequired]) => isRequired.flag())
    .map(([key, node]) => {
      const { place, name } = PARAMETER.exec(key)?.groups ?? {};
      if (place === undefined || name === undefined) {
        throw node.unsupported(`${key} is no parameter of a request`);
      }
      return { place: place as RequestParameter['place'], name };
    });
}

function models(
  method: TemplateNode,
  schemas: ReadonlyMap<string, object>,
): ReadonlyMap<string, object> {
  return new Map(
    method
      .get('RequestModels')
      .entries()
      .map(([contentType, name]) => {
        const schema = schemas.get(name.text());
        if (schema === undefined) throw name.unsupported(`${name.text()} is no model`);
        return [contentType.toLowerCase(), schema] as const;
      }),
  );
}
