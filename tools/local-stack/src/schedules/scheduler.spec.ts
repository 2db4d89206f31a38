import { type DeployedSchedule } from '../template/deployed-app';
import { Scheduler, scheduledInput } from './scheduler';

const due: DeployedSchedule = {
  id: 'Due',
  cron: '30 0 * * ? *',
  timeZone: 'America/New_York',
  functionArn: 'arn:ingest',
  input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
};

describe('Scheduler', () => {
  function sceneAt(start: string) {
    let now = new Date(start);
    const sent: string[] = [];
    const scheduler = new Scheduler({
      schedules: [due, { ...due, id: 'CatchUp', cron: '30 3 * * ? *' }],
      now: () => now,
      send: (functionArn, input) => sent.push(`${functionArn} ${input}`),
    });
    const becomes = (instant: string, moved: () => void = () => undefined) => {
      now = new Date(instant);
      moved();
      scheduler.fireDue();
    };
    return { scheduler, sent, becomes };
  }

  it('fires the template’s event at the scheduled time, in seconds', () => {
    const { sent, becomes } = sceneAt('2026-02-26T05:29:00Z');

    becomes('2026-02-26T05:29:59.999Z');
    expect(sent).toEqual([]);
    becomes('2026-02-26T05:30:00.123Z');

    expect(sent).toEqual(['arn:ingest {"scheduledTime":"2026-02-26T05:30:00Z"}']);
  });

  it('fires each time once, and the ones that were slept through', () => {
    const { sent, becomes } = sceneAt('2026-02-26T05:00:00Z');

    becomes('2026-02-27T06:00:00Z');
    becomes('2026-02-27T06:00:01Z');

    expect(sent).toEqual([
      'arn:ingest {"scheduledTime":"2026-02-26T05:30:00Z"}',
      'arn:ingest {"scheduledTime":"2026-02-27T05:30:00Z"}',
      'arn:ingest {"scheduledTime":"2026-02-26T08:30:00Z"}',
    ]);
  });

  it.each([
    ['fire', 1],
    ['skip', 0],
  ] as const)('%ss what a moved clock jumps over', (missed, count) => {
    const { scheduler, sent, becomes } = sceneAt('2026-02-27T05:00:00Z');

    becomes('2026-02-27T06:00:00Z', () => scheduler.clockMoved(missed));
    becomes('2026-02-27T06:00:01Z');

    expect(sent).toHaveLength(count);
  });

  it('fires again what a clock that went back comes to again', () => {
    const { scheduler, sent, becomes } = sceneAt('2026-02-27T05:00:00Z');

    becomes('2026-02-27T05:31:00Z');
    becomes('2026-02-27T05:00:00Z', () => scheduler.clockMoved('skip'));
    becomes('2026-02-27T05:31:00Z');

    expect(sent).toHaveLength(2);
  });

  it('wakes up by itself', async () => {
    const sent: string[] = [];
    const startedAt = Date.now();
    const offsetMs = Date.parse('2026-02-26T05:29:59.900Z') - startedAt;
    const fired = new Promise<void>((resolve) => {
      const scheduler = new Scheduler({
        schedules: [due],
        now: () => new Date(Date.now() + offsetMs),
        send: (_, input) => {
          sent.push(input);
          scheduler.stop();
          resolve();
        },
      });
      scheduler.start();
    });

    await fired;

    expect(sent).toEqual(['{"scheduledTime":"2026-02-26T05:30:00Z"}']);
  });
});

describe('scheduledInput', () => {
  it('replaces every keyword of the scheduler and nothing else', () => {
    const input =
      '<aws.scheduler.scheduled-time> <aws.scheduler.attempt-number> <aws.scheduler.schedule-arn> <aws.other> <aws.scheduler.execution-id>';

    const text = scheduledInput({ ...due, input }, new Date('2026-02-26T05:30:00.000Z'));

    expect(text).toMatch(
      /^2026-02-26T05:30:00Z 1 arn:aws:scheduler:us-east-1:000000000000:schedule\/default\/Due <aws.other> [0-9a-f-]{36}$/,
    );
  });
});
