/** What becomes of a command in the tests; what is slow is run where `TRE_DOCUMENTS` is `all`. */
export type Treatment =
  | {
      /** Run as it stands, with `adds` behind it; its output must match. */
      readonly kind: 'run';
      readonly adds?: string;
      readonly says: RegExp;
      readonly speed?: 'slow';
    }
  | {
      /** Run with `adds` behind it, which it must refuse in these words: whatever it looks at before was right. */
      readonly kind: 'refused';
      readonly adds: string;
      readonly says: RegExp;
      readonly speed: 'slow';
    }
  | {
      /** `npm start`, with ports and data of its own, until it is ready; then stopped as by Ctrl-C. */
      readonly kind: 'start';
      readonly adds: string;
      readonly says: RegExp;
    }
  | {
      /** Run in a reader's fork, or in the directory that it is cloned into, with `before` and `adds` around it. */
      readonly kind: 'fork';
      readonly where: 'beside' | 'inside';
      readonly before?: string;
      readonly adds?: string;
      readonly says: RegExp;
    }
  | {
      /** Not run here: a target of the workspace or a line of `.ci/run` does. */
      readonly kind: 'elsewhere';
      readonly by: { readonly target: string } | { readonly ci: string };
    }
  | { readonly kind: 'untried'; readonly why: string };

/** What the commands run with is kept out of the reader's own: the local stack's data, and a stack beside it. */
const STACK = '--data-dir "$TRE_STACK"';
const BESIDE = '--port 0 --api-port 0 --data-dir "$TRE_BESIDE"';

/** The stack that everything else is asked of. */
export const mainStart = 'npm start';

const run = (says: RegExp, adds?: string): Extract<Treatment, { readonly kind: 'run' }> => ({
  kind: 'run',
  says,
  ...(adds !== undefined && { adds }),
});
const untried = (why: string): Treatment => ({ kind: 'untried', why });
const byCi = (ci: string): Treatment => ({ kind: 'elsewhere', by: { ci } });
const byTarget = (target: string): Treatment => ({ kind: 'elsewhere', by: { target } });

const NEEDS_AWS_CLI = 'needs the command line of AWS, which is not ours, and an account';
const KEPT = /[1-9]\d* records of .*: 0 written to .*, [1-9]\d* kept as they are there/;
const NO_LIBRARY = /there is no library nothing; known: movers-domain, /;
/** Told before anything but the tool itself is built. */
const NO_NIGHTS = /^(?![^]*building)[^]*--nights is 0: expected/;
const NO_SECONDS = /^(?![^]*building)[^]*--seconds is "0": expected/;
const MOVERS = /"range": ?"last_\d+_days"/;

/** Every command of the documents, in the order in which the tests run them. */
export const documentedCommands: Readonly<Record<string, Treatment>> = {
  'npm ci': byCi('npm ci'),
  [mainStart]: { kind: 'start', adds: `-- --port 0 --api-port 0 ${STACK}`, says: /ready: / },

  // The API
  "curl 'localhost:3000/movers'": run(MOVERS),
  "curl 'localhost:3000/movers?days=30'": run(MOVERS),
  "curl 'localhost:3000/movers?days=90&basis=open'": run(MOVERS),
  "curl 'localhost:3000/movers?days=30&end=2025-08-29'": run(MOVERS),
  "curl 'localhost:3000/movers?days=90' -H 'Accept: text/csv'": run(/^date,symbol,/m),
  "curl 'localhost:3000/movers' --etag-save movers.etag": run(MOVERS),
  "curl -i 'localhost:3000/movers' --etag-compare movers.etag": run(/^HTTP\/1.1 304 /m),
  "curl -i 'localhost:3000/movers?days=many'": run(/"parameter": ?"days"/),
  "curl 'localhost:3000/movers?format=csv'": run(/^date,symbol,/m),
  "curl 'localhost:3000/movers/2026-07-03'": run(/"holiday": ?"Independence Day"/),
  "curl 'localhost:3000/health'": run(/"status"/),
  "curl 'localhost:3000/feed.atom'": run(/<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/),
  "curl 'localhost:3000/feed.json'": run(/"version": ?"https:\/\/jsonfeed.org\/version\/1.1"/),
  "curl 'localhost:3000/openapi.json'": run(/"openapi": ?"3/),
  [`curl 'localhost:3000/graphql' -H 'content-type: application/json' -d '{"query":"{ latestWinners(sessions: 20) { date symbol changePercent } }"}'`]:
    run(/"latestWinners": ?\[\{/),

  // Commands on the local stack
  'npm run gaps': run(/^0 of 260 sessions /m, `-- ${STACK}`),
  'npm run ingest -- --at 2025-08-30T04:30:00Z': run(/"scheduledTime"|"sessions"/, STACK),
  'npm run backfill -- --from 2024-09-03 --to 2025-08-29 --target local': run(
    /\d+ created, /,
    STACK,
  ),
  'npm run calendar:check': run(/the calendar agrees with all \d+ coming closures/),

  // Commands on a stage, deployed to a stand-in of AWS
  'npm run deploy -- --stage prod': run(/GET \/movers answers: /, '--yes'),
  'npm run deploy -- --stage prod --region us-east-1': slow(/the stacks are as they should be/),
  'npm run key -- --stage prod': run(/the key of the upstream is set/),
  'npm run upload -- --stage prod': run(/dashboard: \d+ files uploaded/),
  'curl https://YOUR-SITE/api/movers': run(MOVERS),
  'curl https://YOUR-SITE/api/health': run(/"status"/),
  'npm run gaps -- --target prod': slow(/^\d+ of \d+ sessions .* have no final record/m),
  'npm run export -- --target prod --file movers.jsonl': run(/[1-9]\d* records of .* are in /),
  'npm run import -- --target prod --file movers.jsonl': slow(KEPT, '--any-source'),
  'npm run import -- --target local --file movers.jsonl': run(KEPT, STACK),
  'npm run export -- --target prod --table TreStocks-restored --file restored.jsonl': slow(
    /[1-9]\d* records of .* are in /,
  ),
  'npm run import -- --target prod --file restored.jsonl': slow(KEPT, '--any-source'),
  'cd apps/infra && npx cdk diff': slow(/Number of stacks with differences/),
  'npm run destroy -- --stage prod': run(/TreStocks-prod-Service is deleted/, '--yes'),

  // Stacks of their own
  'npm start -- --prices bars.csv --fresh': { kind: 'start', adds: BESIDE, says: /ready: / },
  'npm start -- --prices bars.csv --watchlist AMD,AVGO,INTC,QCOM,TXN --fresh': {
    kind: 'start',
    adds: BESIDE,
    says: /ready: /,
  },
  'npm start -- --as-of 2025-08-29 --faults late': {
    kind: 'start',
    adds: `${BESIDE} --sessions 5 --fresh`,
    says: /ready: /,
  },
  'npm start -- --help': run(/--prices FILE.csv/),

  'npm run faults -- late': run(/the upstream's faults are now: late/, STACK),

  // The workspace
  'npx nx build dashboard': slow(/Successfully ran target build/),
  'npx nx synth infra': slow(/Successfully ran target synth/),
  'npm run workflows': slow(/workflow files are sound/),
  'npm run trial -- --help': slow(/--break RULE/),
  'npm run trial': refused('-- --nights 0', NO_NIGHTS),
  'npm run trial -- --seed 7 --nights 60': refused('--nights 0', NO_NIGHTS),
  'npm run trial -- --nights 60 --break tie': refused('--nights 0', NO_NIGHTS),
  'npm run load -- --help': slow(/--mixed-seconds N/),
  'npm run load': refused('-- --seconds 0', NO_SECONDS),
  'npm run load -- --seconds 120 --mixed-seconds 600': refused('--seconds 0', NO_SECONDS),
  'npm run load -- --concurrency 1,16': refused('--seconds 0', NO_SECONDS),
  'npm run mutation': refused('-- nothing', NO_LIBRARY),
  'npm run mutation -- movers-store': refused('nothing', NO_LIBRARY),
  'npm run mutation -- --force': refused('nothing', NO_LIBRARY),
  'npm run mutation -- --quick --concurrency 1': refused('nothing', NO_LIBRARY),
  'npm run bench': refused('-- nothing', /nothing is nothing to measure/),
  'npm run bench -- dashboard': refused('nothing', /nothing is nothing to measure/),
  'npm test': byCi('npm test'),
  'npm run vulnerabilities': byCi('npm run vulnerabilities'),
  'npm run vulnerabilities -- --database all.zip': byTarget('supply-chain:test'),
  'npm run cost': byTarget('cost:test'),
  'npm run licences': byTarget('supply-chain:test'),
  'npx nx test documents': byTarget('documents:test'),
  'npx nx e2e documents': byTarget('documents:e2e'),
  'TRE_DOCUMENTS=all npx nx e2e documents': byCi('TRE_DOCUMENTS=all npx nx e2e documents'),
  'npx nx test workspace-rules': byTarget('workspace-rules:test'),
  'npx nx e2e dashboard-e2e': byTarget('dashboard-e2e:e2e'),
  'npm run screenshots': byTarget('dashboard-e2e:screenshots'),

  // A reader's own fork
  'git clone https://github.com/YOU/tre-stocks.git': {
    kind: 'fork',
    where: 'beside',
    says: /Cloning into 'tre-stocks'/,
  },
  'cd tre-stocks': {
    kind: 'fork',
    where: 'beside',
    adds: '&& git branch --show-current',
    says: /^main$/m,
  },
  'git commit -am "Choose for our stage"': {
    kind: 'fork',
    where: 'inside',
    before: 'echo "// ours" >> apps/infra/src/stages.ts',
    says: /1 file changed, 1 insertion/,
  },
  'git push': { kind: 'fork', where: 'inside', says: /main -> main/ },
  'git pull': {
    kind: 'fork',
    where: 'inside',
    before:
      'git -C "$TRE_SYNC" pull && git -C "$TRE_SYNC" commit --allow-empty -m "A newer release" && git -C "$TRE_SYNC" push',
    adds: '&& git log --oneline',
    says: /Fast-forward[^]* A newer release\n.* Choose for our stage\n.* A release\n/,
  },
  'git checkout RELEASE': {
    kind: 'fork',
    where: 'inside',
    adds: '&& tail -n 1 apps/infra/src/stages.ts',
    says: /^(?![^]*\/\/ ours)[^]*HEAD is now at .* A release\n/,
  },
  'git checkout main -- apps/infra/src/stages.ts': {
    kind: 'fork',
    where: 'inside',
    adds: '&& tail -n 1 apps/infra/src/stages.ts',
    says: /^\/\/ ours$/m,
  },

  // What is not ours
  'aws iam create-policy --policy-name TreStocksDeploy --policy-document file://docs/deploy-policy.json':
    untried(NEEDS_AWS_CLI),
  'aws iam attach-user-policy --user-name USER --policy-arn arn:aws:iam::ACCOUNT:policy/TreStocksDeploy':
    untried(NEEDS_AWS_CLI),
  'aws dynamodb restore-table-to-point-in-time --source-table-name TABLE --target-table-name TreStocks-restored --restore-date-time 2026-02-26T05:00:00Z':
    untried(NEEDS_AWS_CLI),
  'aws dynamodb wait table-exists --table-name TreStocks-restored': untried(NEEDS_AWS_CLI),
  [`aws dynamodb delete-item --table-name TABLE --key '{"date":{"S":"2026-02-25"}}'`]:
    untried(NEEDS_AWS_CLI),
  'aws dynamodb delete-table --table-name TreStocks-restored': untried(NEEDS_AWS_CLI),
};

function slow(says: RegExp, adds?: string): Treatment {
  return { ...run(says, adds), speed: 'slow' };
}

function refused(adds: string, says: RegExp): Treatment {
  return { kind: 'refused', adds, says, speed: 'slow' };
}
