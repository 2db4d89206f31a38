module.exports = {
  displayName: 'api-lambda',
  preset: '../../jest.preset.js',
};
