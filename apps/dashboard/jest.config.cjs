const { createCjsPreset } = require('jest-preset-angular/presets');
const workspacePreset = require('../../jest.preset.js');

module.exports = {
  ...workspacePreset,
  ...createCjsPreset(),
  displayName: 'dashboard',
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
};
