import { PassThrough } from 'node:stream';
import { publishedSession, sessionProgress } from './session-progress';

describe('publishedSession', () => {
  it.each([
    ['{"message":"session published","date":"2026-02-25","outcome":"created"}', '2026-02-25'],
    ['{"message":"session failed","date":"2026-02-25"}', undefined],
    ['{"half', undefined],
    ['Warning: something', undefined],
  ])('reads %s', (line, date) => {
    expect(publishedSession(line)).toBe(date);
  });
});

describe('sessionProgress', () => {
  const line = (day: number) => JSON.stringify({ date: `2026-02-${day}`, outcome: 'created' });

  it('tells a quarter at a time where there is no terminal', () => {
    const output = new PassThrough();
    const progress = sessionProgress(8, output as unknown as NodeJS.WriteStream);

    for (const day of [10, 10, 11, 12, 13, 14, 15, 16, 17]) progress.read(line(day));
    progress.stop();

    expect(String(output.read())).toBe(
      [2, 4, 6, 8].map((done) => `back-fill: ${done} of 8 sessions\n`).join(''),
    );
  });

  it('draws a bar on a terminal', () => {
    const output = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 80,
      cursorTo: () => true,
      clearLine: () => true,
      moveCursor: () => true,
    });
    const progress = sessionProgress(4, output as unknown as NodeJS.WriteStream);

    progress.read(line(10));
    progress.stop();

    expect(String(output.read())).toContain('1 of 4 sessions');
  });
});
