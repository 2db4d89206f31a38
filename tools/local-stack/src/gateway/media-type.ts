/**
 * Whether the gateway takes a content type, or the first type of an Accept header, for binary: one of the API's
 * binary types, `*` standing for any part of one.
 */
export function isBinaryType(header: string | undefined, binaryTypes: readonly string[]): boolean {
  if (binaryTypes.includes('*/*')) return true;
  const [first = ''] = (header ?? '').split(/[;,]/);
  const [type, subtype] = first.trim().toLowerCase().split('/');
  return binaryTypes.some((binary) => {
    const [binaryType, binarySubtype] = binary.toLowerCase().split('/');
    return binaryType === type && (binarySubtype === '*' || binarySubtype === subtype);
  });
}
