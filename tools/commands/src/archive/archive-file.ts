import { createHash } from 'node:crypto';
import { NumberValue } from '@aws-sdk/lib-dynamodb';
import { CommandError } from '../command-error';
import { type ExactItem, checkRecord, formatLine, parseExactJson } from './archive-line';

/** A record of an archive; a date has one. */
export type ArchivedRecord = ExactItem & { readonly date: string };

/**
 * The text of an archive (ADR 0030): one record a line, the oldest first, and a last line that says how many there are
 * and what all the lines before it hash to.
 */
export function formatArchive(records: readonly ArchivedRecord[]): string {
  const lines = records
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map((record) => `${formatLine(record)}\n`)
    .join('');
  return `${lines}${JSON.stringify({ records: records.length, sha256: sha256(lines) })}\n`;
}

/** Reads an archive; refuses one that is cut short, changed, or of another schema version, naming file and line. */
export function parseArchive(text: string, file: string): readonly ArchivedRecord[] {
  if (!text.endsWith('\n')) {
    throw new CommandError(`${file} is cut short: its last line does not end; export it again`);
  }
  const lines = text.slice(0, -1).split('\n');
  const last = lines.pop() ?? '';
  const records = lines.map((line, index) => parseLine(line, `${file}, line ${index + 1}`));
  const dates = new Set<string>();
  for (const [index, { date }] of records.entries()) {
    if (dates.has(date)) {
      throw new CommandError(`${file}, line ${index + 1}: there is a record of ${date} already`);
    }
    dates.add(date);
  }
  checkEnd(last, records.length, text.slice(0, text.length - last.length - 1), file);
  return records;
}

function parseLine(line: string, where: string): ArchivedRecord {
  return checkRecord(parsed(line, where), where);
}

function checkEnd(line: string, count: number, before: string, file: string): void {
  const end = parsed(line, `${file}, line ${count + 1}`);
  if (!isEnd(end)) {
    throw new CommandError(
      `${file} is cut short: line ${count + 1} is its last and does not say how many records there are; export it again`,
    );
  }
  if (Number(end.records.value) !== count) {
    throw new CommandError(
      `${file} holds ${count} records, and its last line says ${end.records.value}: take a whole copy`,
    );
  }
  if (end.sha256 !== sha256(before)) {
    throw new CommandError(
      `${file} was changed since it was exported: its lines do not hash to what the last one says; take an unchanged copy`,
    );
  }
}

function parsed(line: string, where: string): unknown {
  try {
    return parseExactJson(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandError(`${where} is not JSON: ${error.message}`);
  }
}

function isEnd(
  value: unknown,
): value is { readonly records: NumberValue; readonly sha256: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'records' in value &&
    value.records instanceof NumberValue &&
    'sha256' in value
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
