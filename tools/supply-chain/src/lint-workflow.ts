import { registerLogger, validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SupplyChainError } from './supply-chain-error';
import { workflowRuleFindings } from './workflow-rule-findings';

/** What is wrong with a workflow file, by GitHub's own validation and then by our rules; empty when all is well. */
export async function lintWorkflow(file: string, text: string): Promise<readonly string[]> {
  const wrong = await grammarFindings(file, text);
  const findings = wrong.length > 0 ? wrong : workflowRuleFindings(text);
  return findings.map((finding) => `${file}: ${finding}`);
}

async function grammarFindings(file: string, text: string): Promise<readonly string[]> {
  const failures: string[] = [];
  // The validation logs its own failures and then finds nothing: that must not pass for a sound file.
  const fail = (message: string) => failures.push(message);
  registerLogger({ error: fail, warn: fail, info: () => undefined, log: () => undefined });
  const uri = new URL(file, 'file:///.github/workflows/').href;
  const diagnostics = await validate(TextDocument.create(uri, 'yaml', 1, text));
  if (failures.length > 0) {
    throw new SupplyChainError(`${file} could not be validated: ${failures.join('; ')}`);
  }
  return diagnostics.map(
    ({ message, range }) => `line ${(range.start.line + 1).toString()}: ${message}`,
  );
}
