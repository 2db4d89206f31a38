import { type LockedPackage } from './locked-packages';

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const;

/** How bad a weakness is; `ungraded` where nobody has said. */
export type Severity = (typeof severities)[number] | 'ungraded';

/** What is known against one package in the version that the lock file pins. */
export interface Weakness {
  readonly locked: LockedPackage;
  readonly severity: Severity;
  readonly title: string;
  /** The address of its advisory. */
  readonly advisory: string;
  /** What kinds of weakness it is, such as `CWE-400`; empty where nobody has said. */
  readonly kinds: readonly string[];
}

/** Reads a severity in any case; whatever is not one of the five is `ungraded`. */
export function parseSeverity(text: string | undefined): Severity {
  return severities.find((severity) => severity === text?.toLowerCase()) ?? 'ungraded';
}

/** Whether it must be dealt with at once; so must what nobody has graded. */
export function isGrave({ severity }: Weakness): boolean {
  return ['high', 'critical', 'ungraded'].includes(severity);
}
