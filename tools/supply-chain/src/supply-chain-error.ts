/** A refusal for the person at the terminal: printed without a stack trace. */
export class SupplyChainError extends Error {
  override readonly name = 'SupplyChainError';
}
