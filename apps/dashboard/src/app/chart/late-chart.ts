/** The chart, with chart.js, when it is needed. */
export const lateChart = () => import('./session-chart').then(({ SessionChart }) => SessionChart);

/** The table of a chart's numbers, which needs nothing of chart.js. */
export const lateChartTable = () => import('./chart-table').then(({ ChartTable }) => ChartTable);
