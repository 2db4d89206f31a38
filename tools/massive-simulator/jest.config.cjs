module.exports = {
  displayName: 'massive-simulator',
  preset: '../../jest.preset.js',
};
