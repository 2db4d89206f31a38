/** The chart, with chart.js, when it is needed. */
export const lateChart = () => import('./session-chart').then(({ SessionChart }) => SessionChart);
