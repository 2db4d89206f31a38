import { parse } from 'yaml';

/** A GitHub workflow, as far as our rules look at it; GitHub's own validation judges the rest. */
export interface Workflow {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
}

/** A job of a {@link Workflow}. */
export interface Job {
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}

/** A step of a {@link Job}. */
export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Reads a workflow file that GitHub's own validation has passed. */
export function parseWorkflow(text: string): Workflow {
  return parse(text) as Workflow;
}
