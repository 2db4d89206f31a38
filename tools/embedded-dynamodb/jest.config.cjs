module.exports = {
  displayName: 'embedded-dynamodb',
  preset: '../../jest.preset.js',
};
