import { CommandError } from '../command-error';

/** Why AWS did not do what it was asked for, as far as the remedies differ. */
export type RefusalKind =
  | 'noCredentials'
  | 'expired'
  | 'wrongCredentials'
  | 'denied'
  | 'quota'
  | 'throttled'
  | 'wrongRegion'
  | 'wrongClock'
  | 'unreachable'
  | 'other';

/** AWS refused, or was not reached; `message` ends with what to do. */
export class AwsRefused extends CommandError {
  constructor(
    readonly kind: RefusalKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Asks AWS for `what`; rejects with {@link AwsRefused} where it refuses. */
export async function askingFor<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const told = [error, causeOf(error)].find((one) => one instanceof Error && isOfAws(one));
    if (!(told instanceof Error)) throw error;
    throw refusalOf(what, told);
  }
}

/** An adapter of ours may have put an error of its own around that of AWS. */
function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

/** What a failure of the SDK means and what to do about it. */
export function refusalOf(what: string, error: Error): AwsRefused {
  const { name, message } = error;
  const [kind] = kinds.find(([, pattern]) => pattern.test(codeOf(error))) ?? ['other'];
  return new AwsRefused(kind, `${what}: ${name}: ${message}${remedyLine(kind)}`, { cause: error });
}

/** What helps against a kind of refusal, on a line of its own; empty where only the message can tell. */
export function remedyLine(kind: RefusalKind): string {
  return kind === 'other' ? '' : `\n  ${remedies[kind]}`;
}

const remedies: Readonly<Record<Exclude<RefusalKind, 'other'>, string>> = {
  noCredentials:
    'Give this terminal credentials: "aws configure" or "aws sso login" once, then --profile NAME (or AWS_PROFILE); docs/runbook.md lists what they must be allowed to do.',
  expired:
    'The sign-in has expired: sign in again ("aws sso login --profile NAME", or new session keys) and repeat the command; it goes on where it stopped.',
  wrongCredentials:
    'AWS does not know these credentials: check the keys of the profile, and that the region is enabled for the account.',
  denied:
    'The credentials lack this permission: add it (docs/runbook.md, "Permissions", has the whole policy) or use another --profile.',
  quota:
    'A quota of the account is reached: free one of the things named, or raise the quota in the Service Quotas console, and repeat the command.',
  throttled: 'AWS asks to slow down: repeat the command in a minute; it goes on where it stopped.',
  wrongRegion:
    'The account cannot use this region: check its spelling, enable it in the account settings, or give another --region.',
  wrongClock: "Set this machine's clock right: AWS refuses requests that are minutes off.",
  unreachable:
    'AWS was not reached: check the network, the proxy and the spelling of the region, and repeat the command.',
};

/** By the code of the answer, or by the name of what the SDK or Node throws before there is one. */
const kinds: readonly (readonly [Exclude<RefusalKind, 'other'>, RegExp])[] = [
  [
    'expired',
    /^(ExpiredToken(Exception)?|TokenRefreshRequired|RequestExpired|TokenProviderError)$/,
  ],
  ['noCredentials', /^(CredentialsProviderError|MissingAuthenticationToken(Exception)?)$/],
  ['wrongClock', /^(RequestTimeTooSkewed|RequestInTheFuture)$/],
  ['wrongRegion', /^(RegionDisabledException|OptInRequired|IllegalLocationConstraintException)$/],
  [
    'wrongCredentials',
    /^(InvalidClientTokenId|InvalidAccessKeyId|UnrecognizedClientException|AuthFailure|SignatureDoesNotMatch|InvalidSignatureException|IncompleteSignature)$/,
  ],
  [
    'denied',
    /^(AccessDenied(Exception)?|AuthorizationError(Exception)?|UnauthorizedOperation|NotAuthorized|Forbidden)$/,
  ],
  [
    'quota',
    /^(LimitExceeded(Exception)?|ServiceQuotaExceededException|TooManyBuckets|CodeStorageExceededException|ResourceLimitExceeded)$/,
  ],
  [
    'throttled',
    /^(Throttling(Exception)?|ThrottledException|TooManyRequestsException|RequestLimitExceeded|SlowDown)$/,
  ],
  [
    'unreachable',
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|TimeoutError)$/,
  ],
];

/** An expired sign-in reaches us as missing credentials: only the text tells. */
function codeOf(error: Error): string {
  if (error.name === 'CredentialsProviderError' && /expired/i.test(error.message)) {
    return 'ExpiredToken';
  }
  if (kinds.some(([, pattern]) => pattern.test(error.name))) return error.name;
  // An answer to HEAD has no body to name the refusal in.
  if (statusOf(error) === 403) return 'AccessDenied';
  if ('code' in error) return String(error.code);
  // The SDK may wrap what Node threw, and keep of it only the text.
  return /\bE[A-Z_]{5,}\b/.exec(error.message)?.[0] ?? error.name;
}

function statusOf(error: Error & { readonly $metadata?: unknown }): unknown {
  const { $metadata: metadata } = error;
  return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
    ? metadata.httpStatusCode
    : undefined;
}

function isOfAws(error: Error): boolean {
  return '$metadata' in error || kinds.some(([, pattern]) => pattern.test(codeOf(error)));
}
