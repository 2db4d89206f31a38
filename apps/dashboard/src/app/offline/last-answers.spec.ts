import { TestBed } from '@angular/core/testing';
import { LastAnswers, MOST_KEPT } from './last-answers';

const at = new Date('2025-08-30T13:12:00Z');
const answers = () => TestBed.inject(LastAnswers);

describe('LastAnswers', () => {
  beforeEach(() => localStorage.clear());

  it('keeps an answer beyond the page, with its time', () => {
    answers().keep('latest', { body: { data: [1] }, at });
    TestBed.resetTestingModule();

    expect(answers().recall('latest')).toEqual({ body: { data: [1] }, at });
  });

  it('keeps the newest answer of a question, and none of another', () => {
    answers().keep('latest', { body: 1, at });
    answers().keep('latest', { body: 2, at });

    expect(answers().recall('latest')?.body).toBe(2);
    expect(answers().recall('year')).toBeUndefined();
  });

  it('forgets the question that was answered longest ago when there are too many', () => {
    for (let n = 0; n < MOST_KEPT; n += 1) answers().keep(`q${n}`, { body: n, at });
    answers().keep('q0', { body: 'again', at });
    answers().keep('one more', { body: 1, at });

    expect(answers().recall('q0')?.body).toBe('again');
    expect(answers().recall('q1')).toBeUndefined();
    expect(localStorage).toHaveLength(MOST_KEPT + 1);
  });

  it('makes room by forgetting older answers', () => {
    answers().keep('old', { body: 'old', at });
    const setItem = jest.spyOn(Storage.prototype, 'setItem');
    setItem.mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });

    answers().keep('new', { body: 'new', at });
    setItem.mockRestore();

    expect(answers().recall('old')).toBeUndefined();
    expect(answers().recall('new')?.body).toBe('new');
  });

  it('keeps nothing that has no room at all', () => {
    const setItem = jest.spyOn(Storage.prototype, 'setItem');
    setItem.mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });

    answers().keep('huge', { body: 'huge', at });
    setItem.mockRestore();

    expect(answers().recall('huge')).toBeUndefined();
  });

  it.each(['not JSON', '{"at":"yesterday","body":1}', '[]', 'null'])(
    'takes %s for no answer',
    (stored) => {
      localStorage.setItem('answer latest', stored);

      expect(answers().recall('latest')).toBeUndefined();
    },
  );

  it('does without where the viewer lets pages keep nothing', () => {
    const storage = jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });

    answers().keep('latest', { body: 1, at });

    expect(answers().recall('latest')).toBeUndefined();
    storage.mockRestore();
  });
});
