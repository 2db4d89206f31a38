module.exports = {
  displayName: 'measuring',
  preset: '../../jest.preset.js',
};
