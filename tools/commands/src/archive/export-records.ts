import { rename, writeFile } from 'node:fs/promises';
import { formatArchive } from './archive-file';
import { type RecordTable } from './record-table';

/** `export --file FILE`: writes every record; the file is whole or, after a failure, as it was before. */
export async function exportRecords(
  table: RecordTable,
  file: string,
  print: (line: string) => void,
): Promise<void> {
  const records = await table.records();
  const part = `${file}.part`;
  await writeFile(part, formatArchive(records));
  await rename(part, file);
  print(`${records.length} records of ${table.name} are in ${file}`);
}
