/** A file's name without its extension: lower-case words joined by hyphens, the product's name first. */
export function fileStem(...parts: readonly string[]): string {
  const words = parts
    .join(' ')
    .toLowerCase()
    .split(/[^a-z0-9.]+/)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '');
  return ['tre-stocks', ...words].join('-');
}
