/** A repository whose main branch may deploy from GitHub Actions, without a stored credential. */
export interface GithubRepository {
  /**
   * `owner/name`, as the subject of the repository's OIDC tokens has it: its settings show the prefix, which in
   * repositories made or renamed since June 2026 holds ids as well.
   */
  readonly subject: string;
  /** Of GitHub's OIDC provider where the account has one already: it can have only one. @default made here */
  readonly providerArn?: string;
}

/** Thrown by {@link parseGithubRepository}; `message` names the field, the value and the remedy. */
export class InvalidGithubRepository extends Error {
  override readonly name = 'InvalidGithubRepository';
}

/** Checks what the app was told of its repository; throws {@link InvalidGithubRepository}. */
export function parseGithubRepository(repository: GithubRepository): GithubRepository {
  const { subject, providerArn } = repository;
  const refuse = (field: keyof GithubRepository, remedy: string) =>
    new InvalidGithubRepository(
      `github: ${field} is ${JSON.stringify(repository[field])}; ${remedy}`,
    );
  if (!SUBJECT.test(subject)) {
    throw refuse('subject', 'give owner/name without wildcards, such as octocat/tre-stocks');
  }
  if (providerArn !== undefined && !PROVIDER_ARN.test(providerArn)) {
    throw refuse(
      'providerArn',
      'give arn:aws:iam::<account>:oidc-provider/token.actions.githubusercontent.com, or leave it out',
    );
  }
  return repository;
}

const SUBJECT = /^[\w.@-]+\/[\w.@-]+$/;
const PROVIDER_ARN = /^arn:aws:iam::\d{12}:oidc-provider\/token\.actions\.githubusercontent\.com$/;
