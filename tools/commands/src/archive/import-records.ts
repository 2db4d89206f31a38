import { readFile } from 'node:fs/promises';
import { CommandError } from '../command-error';
import { errorCode } from '../error-code';
import { inParallel } from '../in-parallel';
import { type ArchivedRecord, parseArchive } from './archive-file';
import { type RecordTable } from './record-table';

/** What an import is told. */
export interface ImportOrder {
  readonly file: string;
  /** `massive` where nothing else may come in; `any` where records of several sources may stand side by side. */
  readonly sources: 'ofTable' | 'massive' | 'any';
}

const AT_ONCE = 8;

/**
 * `import --file FILE`: writes every record that the table lacks, or holds of lesser precedence; the file is read and
 * checked to its end before the first is written.
 */
export async function importRecords(
  table: RecordTable,
  { file, sources }: ImportOrder,
  print: (line: string) => void,
): Promise<void> {
  const records = parseArchive(await textOf(file), file);
  if (sources !== 'any') await refuseMixture(table, records, sources);
  const outcomes = await inParallel(records, AT_ONCE, (record) => table.restore(record));
  const written = outcomes.filter((outcome) => outcome === 'written').length;
  print(
    `${records.length} records of ${file}: ${written} written to ${table.name}, ${records.length - written} kept as they are there`,
  );
}

/** Simulated prices among real ones would be served as history for good. */
async function refuseMixture(
  table: RecordTable,
  records: readonly ArchivedRecord[],
  sources: 'ofTable' | 'massive',
): Promise<void> {
  const inTable = sources === 'massive' ? ['massive'] : [...(await table.overview()).values()];
  const all = new Set([...inTable, ...records.map(({ source }) => String(source))]);
  if (records.length === 0 || all.size <= 1) return;
  throw new CommandError(
    `the file's records and those of ${table.name} would be of several sources (${[...all].toSorted().join(', ')}): import into an empty table, or say --any-source if that is meant`,
  );
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new CommandError(`there is no file ${file}: give one that "npm run export" wrote`);
  }
}
