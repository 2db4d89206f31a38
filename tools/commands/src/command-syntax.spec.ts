import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './command-error';
import { commandHelp, isCommandName, readCommandLine } from './command-syntax';

const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const names = Object.values(scripts)
  .filter((script) => script.startsWith('node tools/command.mjs '))
  .map((script) => script.split(' ').at(-1) ?? '')
  .filter(isCommandName);

describe('isCommandName', () => {
  it('knows every command of package.json, and no other', () => {
    expect(names).toHaveLength(11);
    expect(['toString', 'start', ''].some(isCommandName)).toBe(false);
  });
});

describe('readCommandLine', () => {
  it.each(names)('takes --help of %s for a question, whatever stands beside it', (name) => {
    expect(readCommandLine(name, ['--nothing', '--help'])).toBe('help');
    expect(readCommandLine(name, ['-h'])).toBe('help');
  });

  it('reads values, flags and words', () => {
    expect(readCommandLine('deploy', ['--stage', 'prod', '--yes'])).toMatchObject({
      options: { stage: 'prod' },
      flags: new Set(['yes']),
    });
    expect(readCommandLine('faults', ['late'])).toMatchObject({ words: ['late'] });
  });

  it('refuses what the command does not take', () => {
    expect(() => readCommandLine('key', ['--yes'])).toThrow(
      new CommandError("Unknown option '--yes'; known: --stage, --profile, --region, --help"),
    );
  });
});

describe('commandHelp', () => {
  it('says how to call a command, what it does and what its options mean', () => {
    expect(commandHelp('faults')).toBe(
      [
        'npm run faults -- none|flaky|late|corrections|gaps|junk|splits [options]',
        '',
        "Changes what is wrong with a local stack's upstream.",
        '',
        '  --data-dir DIR  of the local stack (.local)',
        '  --help          this text',
      ].join('\n'),
    );
  });
});
