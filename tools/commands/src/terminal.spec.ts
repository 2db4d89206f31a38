import { PassThrough } from 'node:stream';
import { CommandError } from './command-error';
import { terminalOf } from './terminal';

describe('terminalOf', () => {
  function session() {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const shown: string[] = [];
    output.setEncoding('utf8').on('data', (text: string) => shown.push(text));
    const type = (text: string) => setImmediate(() => input.write(text));
    return { terminal: terminalOf(input, output), type, screen: () => shown.join('') };
  }

  it('asks for a secret without showing it', async () => {
    const { terminal, type, screen } = session();

    type(' s3cret \r');
    const answer = await terminal.askHidden('key: ');

    expect(answer).toBe('s3cret');
    expect(screen()).toBe('key: \n');
  });

  it.each([
    ['y', true],
    ['YES', true],
    ['n', false],
    ['', false],
    ['yesterday', false],
  ])('takes %p for %p', async (typed, isYes) => {
    const { terminal, type, screen } = session();

    type(`${typed}\r`);

    expect(await terminal.confirm('Deploy?')).toBe(isYes);
    expect(screen()).toContain('Deploy? [y/N] ');
  });

  it('stops at Ctrl-C', async () => {
    const { terminal, type } = session();

    type('s3\u0003');

    await expect(terminal.askHidden('key: ')).rejects.toThrow(CommandError);
  });

  it('knows that nobody sits at a pipe', () => {
    expect(session().terminal.isInteractive).toBe(false);
  });

  it('prints lines', () => {
    const { terminal, screen } = session();

    terminal.print('one');
    terminal.print('two');

    expect(screen()).toBe('one\ntwo\n');
  });
});
