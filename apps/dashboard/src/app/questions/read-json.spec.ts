import {
  finite,
  instant,
  list,
  MalformedAnswer,
  nullable,
  object,
  oneOf,
  parsed,
  string,
  yesOrNo,
} from './read-json';

describe('object', () => {
  const read = object({ name: string, size: nullable(finite) });

  it('reads the fields that have a reader and leaves out the others', () => {
    expect(read({ name: 'a', size: null, more: 1 }, 'it')).toEqual({ name: 'a', size: null });
  });

  it.each([
    [null, 'it: expected an object, got null'],
    [[], 'it: expected an object, got []'],
    [{ size: 1 }, 'it.name: expected text, got nothing'],
    [{ name: 'a' }, 'it.size: expected a number, got nothing'],
    [{ name: 'a', size: '1' }, 'it.size: expected a number, got "1"'],
  ])('names the place where %j is wrong', (value, message) => {
    expect(() => read(value, 'it')).toThrow(new MalformedAnswer(message));
  });
});

describe('list', () => {
  it('reads every item', () => {
    expect(list(finite)([1, 2], 'it')).toEqual([1, 2]);
  });

  it.each([
    ['no list', 'it: expected a list, got "no list"'],
    [[1, 'two'], 'it[1]: expected a number, got "two"'],
  ])('names the place where %j is wrong', (value, message) => {
    expect(() => list(finite)(value, 'it')).toThrow(message);
  });
});

describe('oneOf', () => {
  it('reads its words and no others', () => {
    expect(oneOf(['OK', 'LATE'])('LATE', 'it')).toBe('LATE');
    expect(() => oneOf(['OK', 'LATE'])('SOON', 'it')).toThrow(
      'it: expected OK or LATE, got "SOON"',
    );
  });
});

describe('instant', () => {
  it('reads ISO 8601', () => {
    expect(instant('2025-08-30T04:31:00Z', 'it')).toEqual(new Date(Date.UTC(2025, 7, 30, 4, 31)));
  });

  it('refuses other text', () => {
    expect(() => instant('yesterday', 'it')).toThrow('it: expected an instant, got "yesterday"');
  });
});

describe('finite', () => {
  it('refuses what is no finite number', () => {
    expect(() => finite(Infinity, 'it')).toThrow(MalformedAnswer);
  });
});

describe('parsed', () => {
  it('keeps the cause of a refusal', () => {
    const cause = new Error('not so');
    const read = parsed(() => {
      throw cause;
    });

    expect(() => read('x', 'it')).toThrow(
      expect.objectContaining({ message: 'it: not so', cause }),
    );
  });
});

describe('yesOrNo', () => {
  it('reads true and false alone', () => {
    expect(yesOrNo(false, 'it')).toBe(false);
    expect(() => yesOrNo('true', 'it')).toThrow('it: expected true or false, got "true"');
  });
});
