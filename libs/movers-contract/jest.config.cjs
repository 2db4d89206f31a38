module.exports = {
  displayName: 'movers-contract',
  preset: '../../jest.preset.js',
};
