module.exports = {
  displayName: 'trial',
  preset: '../../jest.preset.js',
};
