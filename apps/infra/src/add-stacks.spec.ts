import { App } from 'aws-cdk-lib';
import cdk from '../cdk.json';
import { addStacks } from './add-stacks';
import { parseStages } from './parse-stages';
import { inTemporaryDirectory, stubBundles } from './testing/synthesize';

describe('addStacks', () => {
  const { stacks } = inTemporaryDirectory((outdir) => {
    const app = new App({ outdir, context: cdk.context, builtinCloudFormationValidation: false });
    const stages = parseStages([
      { name: 'prod' },
      { name: 'trial', watchlist: 'IBM,BRK.B' },
      { name: 'brief', removal: 'destroy' },
    ]);
    addStacks(app, { stages, bundles: stubBundles });
    return app.synth();
  });

  it('gives every stage stacks by lifetime and the account one for all', () => {
    const names = stacks.map(({ stackName }) => stackName).sort();

    expect(names).toEqual([
      'TreStocks-Account',
      'TreStocks-brief-Data',
      'TreStocks-brief-Service',
      'TreStocks-brief-Site',
      'TreStocks-prod-Data',
      'TreStocks-prod-Service',
      'TreStocks-prod-Site',
      'TreStocks-trial-Data',
      'TreStocks-trial-Service',
      'TreStocks-trial-Site',
    ]);
  });

  it.each([
    ['TreStocks-Account', []],
    ['TreStocks-prod-Data', []],
    ['TreStocks-prod-Service', ['TreStocks-Account', 'TreStocks-prod-Data']],
    ['TreStocks-prod-Site', ['TreStocks-prod-Service']],
    ['TreStocks-trial-Service', ['TreStocks-Account', 'TreStocks-trial-Data']],
  ])('deploys %s after %j', (name, expected) => {
    const stack = stacks.find(({ stackName }) => stackName === name);

    const before = stack?.dependencies.map(({ id }) => id).filter((id) => !id.endsWith('.assets'));

    expect(before?.sort()).toEqual(expected);
  });

  it('protects the stateful stacks from being deleted, but for a stage to be thrown away', () => {
    const names = stacks
      .filter(({ terminationProtection }) => terminationProtection)
      .map(({ stackName }) => stackName);

    expect(names).toEqual(['TreStocks-prod-Data', 'TreStocks-trial-Data']);
  });

  it('names the stage in the tags of its stacks', () => {
    for (const { stackName, tags } of stacks) {
      const stage = /^TreStocks-([a-z]+)-/.exec(stackName)?.[1];

      expect(tags).toEqual(stage === undefined ? {} : { application: 'tre-stocks', stage });
    }
  });
});
