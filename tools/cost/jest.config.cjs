module.exports = {
  displayName: 'cost',
  preset: '../../jest.preset.js',
};
