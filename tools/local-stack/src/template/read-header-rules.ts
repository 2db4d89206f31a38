import { type EdgeHeader, type EdgeHeaderRules } from './deployed-app';
import { type DeployedResources } from './deployed-resources';
import { type TemplateNode } from './template-node';

/** Reads the response headers policy that a behaviour names; no rules where it names none. */
export function readHeaderRules(
  resources: DeployedResources,
  policyId: TemplateNode,
): EdgeHeaderRules {
  if (!policyId.exists()) return { set: [], remove: [] };
  const policy = resources
    .ofType('AWS::CloudFront::ResponseHeadersPolicy')
    .find((one) => one.ref() === policyId.text());
  if (policy === undefined) throw policyId.unsupported(`${policyId.text()} is no headers policy`);
  const config = policy.properties.get('ResponseHeadersPolicyConfig');
  for (const part of ['CorsConfig', 'ServerTimingHeadersConfig']) {
    const node = config.get(part);
    if (node.exists()) throw node.unsupported(`${part} is not supported`);
  }
  const custom = config.get('CustomHeadersConfig').get('Items').list();
  return {
    set: [
      ...config
        .get('SecurityHeadersConfig')
        .entries()
        .map(([name, node]) => securityHeader(name, node)),
      ...custom.map((node) => header(node.get('Header').text(), node.get('Value').text(), node)),
    ],
    remove: config
      .get('RemoveHeadersConfig')
      .get('Items')
      .list()
      .map((node) => node.get('Header').text()),
  };
}

function securityHeader(name: string, node: TemplateNode): EdgeHeader {
  const text = (member: string) => node.get(member).text();
  switch (name) {
    case 'ContentSecurityPolicy':
      return header('Content-Security-Policy', text('ContentSecurityPolicy'), node);
    case 'ContentTypeOptions':
      return header('X-Content-Type-Options', 'nosniff', node);
    case 'FrameOptions':
      return header('X-Frame-Options', text('FrameOption'), node);
    case 'ReferrerPolicy':
      return header('Referrer-Policy', text('ReferrerPolicy'), node);
    case 'StrictTransportSecurity':
      return header('Strict-Transport-Security', transportSecurity(node), node);
    case 'XSSProtection':
      return header('X-XSS-Protection', scriptProtection(node), node);
    default:
      throw node.unsupported(`${name} is not supported`);
  }
}

function header(name: string, value: string, node: TemplateNode): EdgeHeader {
  return { name, value, override: node.get('Override').flag() };
}

function transportSecurity(node: TemplateNode): string {
  const is = (member: string) => node.get(member).optional((one) => one.flag()) ?? false;
  return [
    `max-age=${node.get('AccessControlMaxAgeSec').number()}`,
    ...(is('IncludeSubdomains') ? ['includeSubDomains'] : []),
    ...(is('Preload') ? ['preload'] : []),
  ].join('; ');
}

function scriptProtection(node: TemplateNode): string {
  if (!node.get('Protection').flag()) return '0';
  return node.get('ModeBlock').optional((one) => one.flag()) ? '1; mode=block' : '1';
}
