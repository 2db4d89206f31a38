import { randomBytes } from 'node:crypto';

/** The key id that a function signs its requests with: its own, and new at each start. */
export function newAccessKeyId(functionId: string): string {
  return `LOCAL${functionId}${randomBytes(8).toString('hex')}`.toUpperCase();
}
