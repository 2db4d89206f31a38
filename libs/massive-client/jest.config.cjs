module.exports = {
  displayName: 'massive-client',
  preset: '../../jest.preset.js',
};
