import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const GRAMMAR = readFileSync(join(__dirname, 'atom.rng'), 'utf8');

/** What is not Atom in a text, as xmllint says it by the grammar in `atom.rng`. */
export async function atomErrors(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml, schema: GRAMMAR, extension: 'relaxng' });
  return errors.map(({ message }) => message);
}
