module.exports = {
  displayName: 'movers-store',
  preset: '../../jest.preset.js',
};
