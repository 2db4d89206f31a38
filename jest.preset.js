const nxPreset = require('@nx/jest/preset').default;

module.exports = {
  ...nxPreset,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/../../tsconfig.spec.json' }] },
  // Generous, for a busy machine: what hangs is found all the same.
  testTimeout: 60_000,
  coverageReporters: ['text-summary', 'lcov'],
};
