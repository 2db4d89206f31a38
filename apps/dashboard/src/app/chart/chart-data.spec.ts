import { barPoint, linePicture } from '../testing/chart-pictures';
import { testColours } from '../testing/test-colours';
import { chartData } from './chart-data';

describe('chartData', () => {
  it('draws signed bars, none where there is no record', () => {
    const points = [2, null, 0.001, -3.5].map((value, index) => barPoint(value, index));

    const { labels, datasets } = chartData({ kind: 'bars', points }, testColours);

    expect(labels).toEqual(['2025-08-25', '2025-08-26', '2025-08-27', '2025-08-28']);
    expect(datasets[0]).toMatchObject({
      data: [2, null, 0.001, -3.5],
      backgroundColor: ['up', 'ink-3', 'ink-3', 'down'],
    });
  });

  it('tells what may still change by a hollow bar, and nothing else', () => {
    const points = [
      barPoint(1, 0),
      barPoint(-2, 1, { look: 'hollow' }),
      barPoint(3, 2, { look: 'marked' }),
    ];

    const { datasets } = chartData({ kind: 'bars', points }, testColours);

    expect(datasets[0]).toMatchObject({
      backgroundColor: ['up', 'surface', 'up'],
      borderColor: ['up', 'down', 'up'],
      borderWidth: [0, 1.5, 0],
    });
  });

  it('draws one line in ink before others in grey, none of them over a gap', () => {
    const { datasets } = chartData(linePicture([0, 1], [0, null]), testColours);

    expect(datasets).toMatchObject([
      { type: 'line', data: [0, 1], borderColor: 'ink', borderWidth: 2, spanGaps: false },
      { type: 'line', data: [0, null], borderColor: 'control', borderWidth: 1, spanGaps: false },
    ]);
  });

  it('shows a value that has no neighbour as a dot', () => {
    const { datasets } = chartData(linePicture([0, 1], [0, null]), testColours);

    expect(datasets.map((dataset) => 'pointRadius' in dataset && dataset.pointRadius)).toEqual([
      0, 1,
    ]);
  });
});
