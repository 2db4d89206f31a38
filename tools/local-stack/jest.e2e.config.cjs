module.exports = {
  displayName: 'local-stack-e2e',
  preset: '../../jest.preset.js',
  testMatch: ['<rootDir>/src/**/*.e2e.ts'],
  testTimeout: 60_000,
};
