import { type GithubRepository } from './github-repository';
import { parseStages } from './parse-stages';

/** The deployments that the app synthesizes, one line each; account and region come from the CDK's environment. */
export const stages = parseStages([{ name: 'prod' }]);

/** Whose main branch may deploy, such as `parseGithubRepository({ subject: 'octocat/tre-stocks' })`. */
export const github: GithubRepository | undefined = undefined;
