import { Annotations, Aws, Duration, Stack, Validations } from 'aws-cdk-lib';
import { type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  type DistributionProps,
  type ErrorResponse,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { type Removal, type SiteDomain } from '../stage';
import { API_STAGE } from './movers-api';
import { removalPolicies } from './removal-policies';
import { securityHeaders } from './security-headers';
import { spaFallbackCode } from './spa-fallback';

/** What a {@link DashboardSite} is made of. */
export interface DashboardSiteProps {
  /** Answers under the same origin as the dashboard, below `/api`. */
  readonly api: RestApi;
  /** Undefined: the name that CloudFront gives, with its certificate. */
  readonly domain: SiteDomain | undefined;
  /** Undefined: no web ACL stands before the edge. */
  readonly webAclArn: string | undefined;
  /** What becomes of the uploaded files. */
  readonly removal: Removal;
}

/** The dashboard and, under the same origin, the API: a private bucket and a gateway behind one edge. */
export class DashboardSite extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: DashboardSiteProps) {
    super(scope, id);

    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: removalPolicies[props.removal],
    });
    const responseHeadersPolicy = new ResponseHeadersPolicy(this, 'Headers', securityHeaders);
    this.distribution = new Distribution(this, 'Distribution', {
      comment: Stack.of(this).stackName,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultRootObject: 'index.html',
      ...this.ownDomain(props.domain),
      webAclId: props.webAclArn,
      defaultBehavior: {
        // LIST makes a missing file a 404; without it the bucket answers 403, which a service worker takes for a failure.
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket, {
          originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: this.assetsAsUploaded(),
        responseHeadersPolicy,
        functionAssociations: [
          {
            eventType: FunctionEventType.VIEWER_REQUEST,
            function: new EdgeFunction(this, 'SpaFallback', {
              code: FunctionCode.fromInline(spaFallbackCode),
              comment: 'Gives every path of the router the page',
            }),
          },
        ],
      },
      additionalBehaviors: {
        [`/${API_STAGE}/*`]: {
          // No origin path: the behaviour's /api is the gateway's stage, so nothing is rewritten.
          origin: new HttpOrigin(
            `${props.api.restApiId}.execute-api.${Stack.of(this).region}.${Aws.URL_SUFFIX}`,
          ),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: this.answersAsAged(),
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy,
        },
      },
      errorResponses: uncachedErrors,
    });
    this.acknowledgeFindings(props);
  }

  /** The oldest protocol can only be chosen for a certificate of one's own. */
  private ownDomain(domain: SiteDomain | undefined): Partial<DistributionProps> {
    if (domain === undefined) return {};
    return {
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  /** The uploader says how long: immutable with a hash in the name, not at all without. */
  private assetsAsUploaded(): CachePolicy {
    return new CachePolicy(this, 'AssetCache', {
      comment: 'As long as the uploaded file says',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }

  /** The function says how long (ADR 0017); Accept tells CSV from JSON. */
  private answersAsAged(): CachePolicy {
    return new CachePolicy(this, 'ApiCache', {
      comment: 'As long as the answer says',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      headerBehavior: CacheHeaderBehavior.allowList('Accept'),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }

  private acknowledgeFindings({ domain, webAclArn }: DashboardSiteProps): void {
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only the edge can read the bucket, and it holds nothing but the public dashboard.',
    });
    const distribution = Validations.of(this.distribution);
    distribution.acknowledge(
      {
        id: 'AwsSolutions-CFR1',
        reason: 'The dashboard is meant for readers in every country.',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason:
          'The log would hold the addresses of the readers, whom nobody needs to know; the API has its own log without them.',
      },
    );
    if (webAclArn === undefined) {
      distribution.acknowledge({
        id: 'AwsSolutions-CFR2',
        reason:
          'A web ACL costs more than all the rest of a quiet stage; the files are static and the API is throttled. A stage can name one.',
      });
    }
    if (domain === undefined) {
      distribution.acknowledge({
        id: 'AwsSolutions-CFR4',
        reason:
          'Without a domain of its own the distribution has the default certificate, for which AWS fixes the oldest protocol; current browsers agree on TLS 1.3.',
      });
    }
    Annotations.of(this.distribution).acknowledgeWarning(
      '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      'The root is rewritten to index.html, so that the listing is never reached.',
    );
  }
}

/** The edge keeps errors for ten seconds unless told otherwise; ours say `no-store`. */
const uncachedErrors: ErrorResponse[] = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504].map(
  (httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) }),
);
