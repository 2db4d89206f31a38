import {
  type GithubRepository,
  InvalidGithubRepository,
  parseGithubRepository,
} from './github-repository';

const providerArn = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';

describe('parseGithubRepository', () => {
  it.each<GithubRepository>([
    { subject: 'octocat/tre-stocks' },
    { subject: 'octocat-123456/tre-stocks-456789', providerArn },
  ])('takes %j', (repository) => {
    expect(parseGithubRepository(repository)).toEqual(repository);
  });

  it.each<[GithubRepository, string]>([
    [{ subject: 'octocat' }, 'github: subject is "octocat"; give owner/name'],
    [{ subject: 'octocat/*' }, 'github: subject is "octocat/*"; give owner/name'],
    [{ subject: 'octocat/a:ref' }, 'github: subject is "octocat/a:ref"; give owner/name'],
    [
      { subject: 'octocat/tre-stocks', providerArn: 'arn:aws:iam::1:oidc-provider/x' },
      'github: providerArn is "arn:aws:iam::1:oidc-provider/x"; give arn:aws:iam::',
    ],
  ])('refuses %j by name, value and remedy', (repository, message) => {
    const parse = () => parseGithubRepository(repository);

    expect(parse).toThrow(InvalidGithubRepository);
    expect(parse).toThrow(message);
  });
});
