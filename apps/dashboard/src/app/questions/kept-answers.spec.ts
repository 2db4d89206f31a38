import { TestBed } from '@angular/core/testing';
import { KeptAnswers } from './kept-answers';

const at = new Date('2025-08-30T05:00:00Z');

function keptAnswers(): KeptAnswers {
  TestBed.resetTestingModule();
  return TestBed.inject(KeptAnswers);
}

describe('KeptAnswers', () => {
  it('gives an answer back on a later visit, but tells it from one of this visit', () => {
    keptAnswers().keep('a', { at, body: { data: 1 } });

    const later = keptAnswers();

    expect(later.read('a')).toEqual({ at, body: { data: 1 } });
    expect(later.seen('a')).toBeUndefined();
    expect(later.read('b')).toBeUndefined();
  });

  it('keeps the newest twelve', () => {
    const kept = keptAnswers();

    for (let minute = 0; minute < 15; minute += 1) {
      kept.keep(`${minute}`, { at: new Date(at.getTime() + minute * 60_000), body: minute });
    }

    const later = keptAnswers();
    const found = Array.from({ length: 15 }, (_, minute) => later.read(`${minute}`)?.body);
    expect(found).toEqual([
      ...[undefined, undefined, undefined],
      ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
    ]);
  });

  it('leaves what is not its own alone', () => {
    localStorage.setItem('theme', 'dark');
    const kept = keptAnswers();

    for (let index = 0; index < 20; index += 1) kept.keep(`${index}`, { at, body: index });

    expect(localStorage.getItem('theme')).toBe('dark');
  });

  it('does not keep an answer that would fill the storage', () => {
    const kept = keptAnswers();

    kept.keep('a', { at, body: 'x'.repeat(400_000) });

    expect(localStorage.length).toBe(0);
    expect(kept.seen('a')?.at).toEqual(at);
  });

  it.each(['{', '7', '{"at":"yesterday"}'])('takes %s in the storage for nothing', (text) => {
    localStorage.setItem('answer a', text);

    expect(keptAnswers().read('a')).toBeUndefined();
  });

  it('does without a storage that is full', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const kept = keptAnswers();

    kept.keep('a', { at, body: 1 });

    expect(kept.read('a')?.body).toBe(1);
    full.mockRestore();
  });
});
