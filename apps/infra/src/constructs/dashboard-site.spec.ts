import { Match } from 'aws-cdk-lib/assertions';
import { synthesize } from '../testing/synthesize';
import { theResource } from '../testing/the-resource';
import { spaFallbackCode } from './spa-fallback';

interface DistributionConfig {
  readonly DefaultCacheBehavior: Readonly<Record<string, unknown>>;
  readonly CacheBehaviors: readonly Readonly<Record<string, unknown>>[];
  readonly CustomErrorResponses: readonly Readonly<Record<string, unknown>>[];
  readonly Origins: readonly Readonly<Record<string, unknown>>[];
}

describe('DashboardSite', () => {
  const { site } = synthesize();
  const bucket = theResource(site, 'AWS::S3::Bucket');
  const distribution = theResource(site, 'AWS::CloudFront::Distribution');
  const headers = theResource(site, 'AWS::CloudFront::ResponseHeadersPolicy');
  const config = distribution.properties['DistributionConfig'] as DistributionConfig;
  const [bucketOrigin, apiOrigin] = config.Origins;
  const cachePolicy = (idStart: string) =>
    theResource(site, 'AWS::CloudFront::CachePolicy', idStart);

  it('keeps the logical id of its bucket, which holds the uploaded dashboard', () => {
    expect(bucket.id).toBe('DashboardSiteBucket3926571B');
  });

  it('keeps its bucket private, to be read through its own edge and over TLS only', () => {
    site.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    site.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: ['s3:GetObject', 's3:ListBucket'],
            Condition: {
              StringEquals: {
                'AWS:SourceArn': {
                  'Fn::Join': ['', Match.arrayWith([{ Ref: distribution.id }])],
                },
              },
            },
          }),
        ],
      },
    });
    expect(bucketOrigin).toHaveProperty('OriginAccessControlId');
  });

  it('sends the policy that the dashboard was built for, and the other headers of a careful site', () => {
    expect(headers.properties['ResponseHeadersPolicyConfig']).toMatchObject({
      SecurityHeadersConfig: {
        ContentSecurityPolicy: {
          Override: true,
          ContentSecurityPolicy:
            "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types angular angular#bundler tre#sw",
        },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY', Override: true },
        ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
      },
      CustomHeadersConfig: {
        Items: [
          expect.objectContaining({ Header: 'Permissions-Policy' }),
          expect.objectContaining({ Header: 'Cross-Origin-Opener-Policy' }),
        ],
      },
    });
    expect(config.DefaultCacheBehavior['ResponseHeadersPolicyId']).toEqual({ Ref: headers.id });
  });

  it('passes /api/* to the gateway as it is, any method, headers but Host', () => {
    const [behavior, ...others] = config.CacheBehaviors;

    expect(others).toEqual([]);
    expect(behavior).toMatchObject({
      PathPattern: '/api/*',
      TargetOriginId: apiOrigin?.['Id'],
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      // AWS's own policy AllViewerExceptHostHeader
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'https-only',
      Compress: true,
    });
    expect(behavior).not.toHaveProperty('FunctionAssociations');
    expect(apiOrigin).not.toHaveProperty('OriginPath');
  });

  it('keeps answers as long as they say, apart by query and accepted type', () => {
    const { id, properties } = cachePolicy('DashboardSiteApiCache');

    expect(properties['CachePolicyConfig']).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      MaxTTL: 86_400,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['Accept'] },
        QueryStringsConfig: { QueryStringBehavior: 'all' },
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
      },
    });
    expect(config.CacheBehaviors[0]?.['CachePolicyId']).toEqual({ Ref: id });
  });

  it('keeps files as long as they say', () => {
    const { id, properties } = cachePolicy('DashboardSiteAssetCache');

    expect(properties['CachePolicyConfig']).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      MaxTTL: 31_536_000,
    });
    expect(config.DefaultCacheBehavior['CachePolicyId']).toEqual({ Ref: id });
  });

  it('has no name of its own and no web ACL unless the stage gives them', () => {
    expect(config).not.toHaveProperty('Aliases');
    expect(config).not.toHaveProperty('ViewerCertificate');
    expect(config).not.toHaveProperty('WebACLId');
  });

  it("answers to the stage's domain by its certificate, from TLS 1.2 on, behind its web ACL", () => {
    const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/0c1d2e3f';
    const webAclArn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/readers/0c1d2e3f';
    const own = synthesize({ domain: { name: 'movers.example.com', certificateArn }, webAclArn });

    const { properties } = theResource(own.site, 'AWS::CloudFront::Distribution');

    expect(properties['DistributionConfig']).toMatchObject({
      Aliases: ['movers.example.com'],
      ViewerCertificate: {
        AcmCertificateArn: certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
      WebACLId: webAclArn,
    });
    expect(own.site.findOutputs('SiteUrl')['SiteUrl']?.['Value']).toBe(
      'https://movers.example.com',
    );
  });

  it('gives routes the page before the bucket is asked, so that no error turns into one', () => {
    const fallback = theResource(site, 'AWS::CloudFront::Function');

    expect(fallback.properties['FunctionCode']).toBe(spaFallbackCode);
    expect(config.DefaultCacheBehavior['FunctionAssociations']).toEqual([
      {
        EventType: 'viewer-request',
        FunctionARN: { 'Fn::GetAtt': [fallback.id, 'FunctionARN'] },
      },
    ]);
    for (const response of config.CustomErrorResponses) {
      expect(response).toEqual({ ErrorCode: expect.any(Number), ErrorCachingMinTTL: 0 });
    }
  });
});
