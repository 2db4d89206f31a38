import { type DeployedBehavior, type DeployedErrorPage, type DeployedSite } from './deployed-app';
import { type DeployedResources } from './deployed-resources';
import { readCacheRules } from './read-cache-rules';
import { readHeaderRules } from './read-header-rules';
import { type TemplateNode } from './template-node';

/** The managed policy that passes everything on but the Host header. */
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
/** CloudFront's own, where a behaviour is silent. */
const DEFAULT_METHODS = ['GET', 'HEAD'];

/** Reads the one distribution; `apiId` and `stage` tell the API's origin from the files'. */
export function readSite(
  resources: DeployedResources,
  { apiId, stage }: { readonly apiId: string; readonly stage: string },
): DeployedSite {
  const distribution = resources.theOnly('AWS::CloudFront::Distribution');
  const config = distribution.properties.get('DistributionConfig');
  const origins = readOrigins(config, resources, apiId);
  const readBehavior = (node: TemplateNode, pathPattern: string): DeployedBehavior => {
    const target = node.get('TargetOriginId');
    const origin = origins.get(target.text());
    if (origin === undefined) throw target.unsupported(`${target.text()} is no origin`);
    if (origin === 'api') refuseOtherApiPaths(node, pathPattern, stage);
    const methods = node.get('AllowedMethods').list();
    return {
      pathPattern,
      origin,
      allowedMethods: methods.length > 0 ? methods.map((one) => one.text()) : DEFAULT_METHODS,
      compress: node.get('Compress').optional((one) => one.flag()) ?? false,
      cache: readCacheRules(resources, node.get('CachePolicyId')),
      viewerRequest: readViewerRequest(resources, node),
      headers: readHeaderRules(resources, node.get('ResponseHeadersPolicyId')),
    };
  };
  return {
    defaultRootObject: config.get('DefaultRootObject').optional((node) => node.text()) ?? '',
    behaviors: [
      ...config
        .get('CacheBehaviors')
        .list()
        .map((node) => readBehavior(node, node.get('PathPattern').text())),
      readBehavior(config.get('DefaultCacheBehavior'), '*'),
    ],
    errorPages: config.get('CustomErrorResponses').list().flatMap(readErrorPage),
  };
}

function readOrigins(
  config: TemplateNode,
  resources: DeployedResources,
  apiId: string,
): ReadonlyMap<string, 'files' | 'api'> {
  const buckets = resources
    .ofType('AWS::S3::Bucket')
    .map((bucket) => bucket.attribute('RegionalDomainName'));
  return new Map(
    config
      .get('Origins')
      .list()
      .map((origin) => {
        const path = origin.get('OriginPath').optional((node) => node.text()) ?? '';
        if (path !== '') throw origin.get('OriginPath').unsupported(`${path} is not supported`);
        const domain = origin.get('DomainName').text();
        const id = origin.get('Id').text();
        if (buckets.includes(domain)) return [id, 'files'] as const;
        if (domain.startsWith(`${apiId}.execute-api.`)) return [id, 'api'] as const;
        throw origin.get('DomainName').unsupported(`${domain} is neither a bucket nor the API`);
      }),
  );
}

/** The gateway takes the first part of a path for its stage. */
function refuseOtherApiPaths(node: TemplateNode, pathPattern: string, stage: string): void {
  if (pathPattern.replace(/^\//, '') !== `${stage}/*`) {
    throw node.get('PathPattern').unsupported(`the API's stage ${stage} is reached by /${stage}/*`);
  }
  const policy = node.get('OriginRequestPolicyId');
  if (policy.text() !== ALL_VIEWER_EXCEPT_HOST_HEADER) {
    throw policy.unsupported(
      `${policy.text()} is not supported, only AllViewerExceptHostHeader is`,
    );
  }
}

function readViewerRequest(resources: DeployedResources, node: TemplateNode): string | undefined {
  const edgeLambdas = node.get('LambdaFunctionAssociations');
  if (edgeLambdas.list().length > 0) throw edgeLambdas.unsupported('Lambda@Edge is not supported');
  const [association, ...others] = node.get('FunctionAssociations').list();
  if (association === undefined) return undefined;
  if (others.length > 0) throw association.unsupported('only one function is supported');
  association.get('EventType').oneOf('viewer-request');
  const arn = association.get('FunctionARN');
  const edgeFunction = resources
    .ofType('AWS::CloudFront::Function')
    .find((one) => one.attribute('FunctionARN') === arn.text());
  if (edgeFunction === undefined) throw arn.unsupported(`${arn.text()} is no function`);
  return edgeFunction.properties.get('FunctionCode').text();
}

function readErrorPage(node: TemplateNode): readonly DeployedErrorPage[] {
  const page = node.get('ResponsePagePath').optional((one) => one.text());
  if (page === undefined) return [];
  const status = node.get('ErrorCode').number();
  const responseStatus = node.get('ResponseCode').optional((one) => one.number()) ?? status;
  return [{ status, page, responseStatus }];
}
