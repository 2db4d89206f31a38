import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Writes a zip of the texts, in the form of those with more files than a plain one may hold, as OSV's export is. */
export async function writeZip(
  file: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(texts)) zip.addBuffer(Buffer.from(text), name);
  zip.end({ forceZip64Format: true, comment: '' });
  await pipeline(zip.outputStream, createWriteStream(file));
}
