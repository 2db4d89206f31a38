import { CommandError } from './command-error';
import { dateOption, readOptions, requiredDate } from './options';

describe('readOptions', () => {
  it('reads pairs and words', () => {
    expect(readOptions(['late', '--data-dir', 'x'], ['data-dir'])).toEqual({
      options: { 'data-dir': 'x' },
      flags: new Set(),
      words: ['late'],
    });
  });

  it('reads flags', () => {
    expect(readOptions(['--yes', '--stage', 'prod'], ['stage'], ['yes'])).toEqual({
      options: { stage: 'prod' },
      flags: new Set(['yes']),
      words: [],
    });
  });

  it('refuses a value for a flag', () => {
    expect(() => readOptions(['--yes=no'], ['stage'], ['yes'])).toThrow(/known: --stage, --yes/);
  });

  it('names the options that it knows', () => {
    expect(() => readOptions(['--form', 'x'], ['from', 'to'])).toThrow(
      new CommandError("Unknown option '--form'; known: --from, --to, --help"),
    );
  });
});

describe('dateOption', () => {
  it('is undefined when it is not given', () => {
    expect(dateOption({}, 'from')).toBeUndefined();
  });

  it('names the option and what was expected', () => {
    expect(() => dateOption({ from: '2026-02-30' }, 'from')).toThrow(
      /--from: "2026-02-30" is not a date/,
    );
  });
});

describe('requiredDate', () => {
  it('names the option that is missing', () => {
    expect(() => requiredDate({}, 'to')).toThrow('--to is missing: expected --to YYYY-MM-DD');
  });
});
