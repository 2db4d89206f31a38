import { json } from 'node:stream/consumers';
import { types } from 'node:util';
import { openPromise } from 'yauzl';
import { type OsvAdvisory } from './osv-advisory';
import { SupplyChainError } from './supply-chain-error';

/**
 * Reads the advisories of an export of OSV: a zip with a JSON file for each. Throws a {@link SupplyChainError} where the
 * file is not there or no such zip.
 */
export async function* readOsvExport(file: string): AsyncGenerator<OsvAdvisory> {
  try {
    const zip = await openPromise(file);
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('.json')) continue;
      yield parsed(await json(await zip.openReadStreamPromise(entry)), entry.fileName);
    }
  } catch (cause) {
    if (!types.isNativeError(cause) || cause instanceof SupplyChainError) throw cause;
    throw new SupplyChainError(`${file} is no export of OSV: ${cause.message}`, { cause });
  }
}

function parsed(content: unknown, name: string): OsvAdvisory {
  if (
    typeof content !== 'object' ||
    content === null ||
    !('id' in content && 'modified' in content)
  ) {
    throw new SupplyChainError(`${name} in the export is no advisory: it lacks id or modified`);
  }
  return content as OsvAdvisory;
}
