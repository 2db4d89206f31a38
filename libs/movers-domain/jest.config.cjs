module.exports = {
  displayName: 'movers-domain',
  preset: '../../jest.preset.js',
};
