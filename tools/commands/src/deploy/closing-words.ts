/** What whoever deployed has to know at the end. */
export interface Closing {
  readonly stage: string;
  readonly siteUrl: string;
  readonly apiUrl: string;
  readonly hasKey: boolean;
  readonly alarmLines: readonly string[];
}

/** The addresses, what is left to do, what it costs, and what the vendor's terms forbid. */
export function closingWords({
  stage,
  siteUrl,
  apiUrl,
  hasKey,
  alarmLines,
}: Closing): readonly string[] {
  const todo = [
    ...(hasKey ? [] : [`No key is set, so there is no data yet: npm run key -- --stage ${stage}`]),
    ...alarmLines,
  ];
  return [
    '',
    `dashboard  ${siteUrl}`,
    `api        ${siteUrl}/api/movers`,
    `           ${apiUrl.replace(/\/$/, '')}/movers (not cached by the edge)`,
    '',
    ...todo.map((line) => `TO DO  ${line}`),
    "Before you tell anyone the address: Massive's terms for individual plans forbid serving its data to others. Check your plan; publicBars: false leaves prices and volumes out. Nothing here is investment advice.",
    'Cost: with few readers less than a dollar a month, or about five where the free allowances of the account are used up; docs/cost.md says of what.',
    `Next: npm run gaps -- --target ${stage} lists sessions without a final record; a repeated "npm run deploy -- --stage ${stage}" updates; docs/runbook.md tells how to roll back, back up and remove it.`,
  ];
}
