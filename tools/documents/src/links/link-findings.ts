import { posix } from 'node:path';
import { anchorsOf } from '../markdown/anchors';
import { type MarkdownDocument } from '../markdown/read-documents';
import { linksIn } from './links-in';

/** What there is to link to. */
export interface LinkTargets {
  /** Paths from the root, with slashes. */
  readonly files: readonly string[];
  readonly documents: readonly MarkdownDocument[];
}

/** The links that lead nowhere, as `docs/runbook.md:12: …`; nothing is asked of the network. */
export function linkFindings({ files, documents }: LinkTargets): readonly string[] {
  const there = new Set(files.flatMap(withFolders));
  const anchors = new Map(documents.map(({ path, text }) => [path, anchorsOf(text)]));

  const findingOf = (from: string, target: string): string | undefined => {
    if (/^[a-z][a-z\d+.-]*:/i.test(target)) return addressFinding(target);
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? from : posix.join(posix.dirname(from), decodeURI(path));
    const place = file.replace(/\/$/, '');
    if (!there.has(place)) return `there is no ${place} in the repository`;
    if (anchor === undefined) return undefined;
    const known = anchors.get(place);
    if (known === undefined) return `${place} has no headings`;
    return known.has(anchor) ? undefined : `${place} has no heading #${anchor}`;
  };

  return documents.flatMap(({ path, text }) =>
    linksIn(text).flatMap(({ target, line }) => {
      const finding = findingOf(path, target);
      return finding === undefined ? [] : [`${path}:${line}: ${target}: ${finding}`];
    }),
  );
}

function addressFinding(target: string): string | undefined {
  if (target.startsWith('mailto:')) return undefined;
  if (!URL.canParse(target)) return 'is no address';
  const { protocol, hostname } = new URL(target);
  const isSecure = protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
  return isSecure ? undefined : 'is not an https address';
}

/** A file's path, and those of the folders that it lies in, the root among them. */
function withFolders(path: string): readonly string[] {
  const folder = posix.dirname(path);
  return folder === path ? [path] : [path, ...withFolders(folder)];
}
