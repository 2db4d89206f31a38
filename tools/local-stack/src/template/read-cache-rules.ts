import { type EdgeCacheRules } from './deployed-app';
import { type DeployedResources } from './deployed-resources';
import { type TemplateNode } from './template-node';

const DAY_SECONDS = 86_400;

/** CloudFront's managed policies, as its documentation lists them. */
const managedPolicies: Readonly<Record<string, EdgeCacheRules>> = {
  // CachingDisabled
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': {
    minTtlSeconds: 0,
    defaultTtlSeconds: 0,
    maxTtlSeconds: 0,
    keyQuery: 'none',
    keyHeaders: [],
    gzip: false,
    brotli: false,
  },
  // CachingOptimized
  '658327ea-f89d-4fab-a63d-7e88639e58f6': {
    minTtlSeconds: 1,
    defaultTtlSeconds: DAY_SECONDS,
    maxTtlSeconds: 365 * DAY_SECONDS,
    keyQuery: 'none',
    keyHeaders: [],
    gzip: true,
    brotli: true,
  },
};

/** Reads the cache policy that a behaviour names. */
export function readCacheRules(
  resources: DeployedResources,
  policyId: TemplateNode,
): EdgeCacheRules {
  const managed = managedPolicies[policyId.text()];
  if (managed !== undefined) return managed;
  const policy = resources
    .ofType('AWS::CloudFront::CachePolicy')
    .find((one) => one.ref() === policyId.text());
  if (policy === undefined) throw policyId.unsupported(`${policyId.text()} is no cache policy`);
  const config = policy.properties.get('CachePolicyConfig');
  const key = config.get('ParametersInCacheKeyAndForwardedToOrigin');
  key.get('CookiesConfig').get('CookieBehavior').oneOf('none');
  const headers = key.get('HeadersConfig');
  headers.get('HeaderBehavior').oneOf('none', 'whitelist');
  const flag = (name: string) => key.get(name).optional((node) => node.flag()) ?? false;
  return {
    minTtlSeconds: config.get('MinTTL').number(),
    defaultTtlSeconds: config.get('DefaultTTL').number(),
    maxTtlSeconds: config.get('MaxTTL').number(),
    keyQuery: key.get('QueryStringsConfig').get('QueryStringBehavior').oneOf('all', 'none'),
    keyHeaders: headers
      .get('Headers')
      .list()
      .map((name) => name.text()),
    gzip: flag('EnableAcceptEncodingGzip'),
    brotli: flag('EnableAcceptEncodingBrotli'),
  };
}
