import { barPicture, linePicture } from '../testing/chart-pictures';
import { testColours } from '../testing/test-colours';
import { chartOptions } from './chart-options';

describe('chartOptions', () => {
  it('stays still, in the font of the page', () => {
    const options = chartOptions(barPicture(1), testColours);

    expect(options.animation).toBe(false);
    expect(options.plugins?.tooltip?.animation).toBe(false);
    expect(options.font).toEqual({ family: 'Inter', size: 11 });
  });

  it('leaves room beside the plot for the labels of lines only', () => {
    const right = (options: ReturnType<typeof chartOptions>) => options.layout?.padding;

    expect(right(chartOptions(barPicture(1), testColours))).toEqual({ top: 4, right: 0 });
    expect(right(chartOptions(linePicture([1], [2]), testColours))).toEqual({
      top: 4,
      right: 15.5,
    });
  });
});
