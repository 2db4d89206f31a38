/** Draws docs/screenshots; no test of the product. */
module.exports = {
  displayName: 'screenshots',
  preset: '../../jest.preset.js',
  testMatch: ['<rootDir>/src/screenshots.ts'],
  testTimeout: 300_000,
};
