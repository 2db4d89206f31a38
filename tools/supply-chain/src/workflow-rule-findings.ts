import { type Step, type Workflow, parseWorkflow } from './workflow';

/** Where a workflow breaks our rules on top of GitHub's grammar, a sentence each. */
export function workflowRuleFindings(text: string): readonly string[] {
  const workflow = parseWorkflow(text);
  return [
    ...permissionFindings(workflow),
    ...triggerFindings(workflow),
    ...jobFindings(workflow),
    ...pinFindings(text),
  ];
}

/** What the token may do is said, and writing is granted job by job. */
function permissionFindings({ permissions }: Workflow): readonly string[] {
  if (typeof permissions !== 'object' || permissions === null) {
    return [
      'permissions: the workflow grants none explicitly; write "permissions: contents: read"',
    ];
  }
  return Object.entries(permissions)
    .filter(([, access]) => access === 'write')
    .map(
      ([name]) =>
        `permissions: ${name}: write stands for every job; grant it to the job that needs it`,
    );
}

function triggerFindings({ on }: Workflow): readonly string[] {
  const triggers = typeof on === 'object' && on !== null ? Object.keys(on) : [on];
  return [...(Array.isArray(on) ? on : triggers)].includes('pull_request_target')
    ? ['on: pull_request_target runs foreign code with our token; use pull_request']
    : [];
}

function jobFindings({ jobs = {} }: Workflow): readonly string[] {
  return Object.entries(jobs).flatMap(([name, { 'timeout-minutes': timeout, steps = [] }]) => [
    ...(timeout === undefined
      ? [`jobs.${name}: set timeout-minutes; the default is six hours`]
      : []),
    ...steps.flatMap((step, index) =>
      stepFindings(step).map((finding) => `jobs.${name}.steps[${index.toString()}]: ${finding}`),
    ),
  ]);
}

function stepFindings({ uses = '', run = '', with: inputs }: Step): readonly string[] {
  const keepsToken =
    uses.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false;
  return [
    ...(keepsToken
      ? ['set persist-credentials: false, or the token stays on disk for all later steps']
      : []),
    ...(run.includes('${{')
      ? ['an expression inside run is pasted into the script; pass it by env']
      : []),
  ];
}

const ACTION = /^\s*(?:-\s+)?uses:\s*(?<action>\S+)(?<comment>.*)$/gm;
const PINNED = /@[0-9a-f]{40}$/;
const VERSION_COMMENT = /^\s+#\s*v\d/;

/** A tag may be moved, a commit may not; the comment tells people, and the update bot, which version it is. */
function pinFindings(text: string): readonly string[] {
  return [...text.matchAll(ACTION)].flatMap(({ groups: { action = '', comment = '' } = {} }) => {
    if (action.startsWith('./')) return [];
    if (!PINNED.test(action)) return [`uses: ${action} is not pinned to a commit of 40 digits`];
    return VERSION_COMMENT.test(comment)
      ? []
      : [`uses: ${action} does not tell its version; add "# vX.Y.Z"`];
  });
}
