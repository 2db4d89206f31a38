import { type SessionReader } from '@tre/movers-domain';

/** A store of which every read ends in an error. */
export function failingReader(error: Error): SessionReader {
  const fail = () => Promise.reject(error);
  return {
    record: fail,
    records: fail,
    recordsBetween: fail,
    oldestDate: fail,
    newestDate: fail,
  };
}
