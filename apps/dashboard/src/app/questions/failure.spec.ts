import { HttpErrorResponse } from '@angular/common/http';
import { failureOf } from './failure';
import { RefusedQuestion } from './read-answer';
import { MalformedAnswer } from './read-json';

describe('failureOf', () => {
  it.each([
    [new HttpErrorResponse({ status: 503 }), 'online', { kind: 'unanswered', status: 503 }],
    [new HttpErrorResponse({ status: 400 }), 'online', { kind: 'unanswered', status: 400 }],
    [new HttpErrorResponse({ status: 0 }), 'online', { kind: 'unanswered', status: null }],
    [new HttpErrorResponse({ status: 0 }), 'offline', { kind: 'offline' }],
    [new HttpErrorResponse({ status: 200 }), 'online', { kind: 'unreadable' }],
    [new MalformedAnswer('data: …'), 'online', { kind: 'unreadable' }],
    [new RefusedQuestion('UNAVAILABLE', '…'), 'online', { kind: 'refused', code: 'UNAVAILABLE' }],
  ] as const)('sorts %s, %s', (error, connection, expected) => {
    expect(failureOf(error, connection)).toEqual(expected);
  });
});
