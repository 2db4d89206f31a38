/** The words of every chart and of the table behind it. */
export const chartText = {
  chart: 'chart',
  chartHint:
    'Arrow keys, Home and End go through the sessions, Enter opens one, Escape leaves them. T shows the same numbers as a table.',
  chartTable: 'Show as table',
  changePercent: 'Change, %',
  symbolPercent: (symbol: string) => `${symbol}, %`,
  notes: 'Notes',
  linesLeftOut: (count: number) => `${count} more lines are in the table on the screen.`,
  point: (date: string, headline: string, notes: readonly string[]) =>
    `${date}: ${[...(headline === '' ? [] : [headline]), ...notes].join(', ')}`,
} as const;
