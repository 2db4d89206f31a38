import { workflowRuleFindings } from './workflow-rule-findings';

const COMMIT = '08c6903cd8c0fde910a37f88322edcfb5dd907a8';

const sound = `on: [push]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      id-token: write
    steps:
      - uses: actions/checkout@${COMMIT} # v5.0.0
        with:
          persist-credentials: false
      - uses: ./.github/actions/own
      - run: npm test
        env:
          SHA: \${{ github.sha }}
`;

describe('workflowRuleFindings', () => {
  it('finds nothing in a sound workflow', () => {
    expect(workflowRuleFindings(sound)).toEqual([]);
  });

  it.each([
    ['no permissions', ['permissions:\n  contents: read\n', ''], /grants none explicitly/],
    [
      'all permissions',
      ['permissions:\n  contents: read', 'permissions: write-all'],
      /grants none/,
    ],
    ['writing for every job', ['contents: read', 'contents: write'], /grant it to the job/],
    ['foreign code with our token', ['[push]', '[pull_request_target]'], /pull_request_target/],
    ['the same, in a map', ['[push]', '{pull_request_target: {}}'], /pull_request_target/],
    ['the same, alone', ['[push]', 'pull_request_target'], /pull_request_target/],
    ['no time-out', ['    timeout-minutes: 5\n', ''], /jobs\.check: set timeout-minutes/],
    ['a token that stays', ['false', 'true'], /steps\[0\]: set persist-credentials: false/],
    ['an action by tag', [COMMIT, 'v5'], /checkout@v5 is not pinned/],
    ['a short commit', [COMMIT, COMMIT.slice(0, 7)], /is not pinned/],
    ['a commit without its version', [' # v5.0.0', ''], /does not tell its version/],
    ['an expression in a script', ['npm test', 'echo ${{ github.head_ref }}'], /pass it by env/],
  ] as const)('finds %s', (_, [from, to], finding) => {
    expect(workflowRuleFindings(sound.replace(from, to))).toEqual([expect.stringMatching(finding)]);
  });
});
