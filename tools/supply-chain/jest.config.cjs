module.exports = {
  displayName: 'supply-chain',
  preset: '../../jest.preset.js',
  // The list of licences is a JSON file that is the main file of its package.
  moduleFileExtensions: ['ts', 'js', 'json'],
};
