/** Whether a text could be put on the clipboard: outside a secure context there is none, and a browser may refuse. */
export async function copiedText(
  clipboard: Clipboard | undefined,
  text: string,
): Promise<'copied' | 'refused'> {
  if (clipboard === undefined) return 'refused';
  try {
    await clipboard.writeText(text);
    return 'copied';
  } catch (error) {
    if (error instanceof DOMException) return 'refused';
    throw error;
  }
}
