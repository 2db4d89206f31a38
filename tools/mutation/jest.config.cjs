module.exports = {
  displayName: 'mutation',
  preset: '../../jest.preset.js',
  // Stryker's interface is published as ES modules alone.
  transform: { '^.+\\.[jt]s$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.spec.json' }] },
  transformIgnorePatterns: ['/node_modules/(?!@stryker-mutator/)'],
};
