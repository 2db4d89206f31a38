/** Waits a little for what comes of a key. */
export async function expectSoon(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 50 && !(await isSo()); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await isSo()).toBe(true);
}
