import { TestBed } from '@angular/core/testing';
import { parseTradingDate } from '@tre/movers-domain';
import { LastVisit } from './last-visit';

describe('LastVisit', () => {
  beforeEach(() => localStorage.clear());

  it('remembers the session from one visit to the next', () => {
    const first = TestBed.inject(LastVisit);
    first.saw(parseTradingDate('2025-08-29'));
    TestBed.resetTestingModule();

    const second = TestBed.inject(LastVisit);

    expect(first.session).toBeUndefined();
    expect(second.session).toBe('2025-08-29');
  });

  it('takes anything else for a first visit', () => {
    localStorage.setItem('last session seen', 'yesterday');

    expect(TestBed.inject(LastVisit).session).toBeUndefined();
  });
});
