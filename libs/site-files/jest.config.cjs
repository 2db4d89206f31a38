module.exports = {
  displayName: 'site-files',
  preset: '../../jest.preset.js',
};
