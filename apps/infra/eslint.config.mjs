import base from '../../eslint.config.mjs';

export default [
  ...base,
  {
    files: ['**/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tre/movers-store',
              message: 'It loads the SDK: take the names from @tre/movers-store/table.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/src/**/*.ts'],
    ignores: ['**/src/main.ts', '**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only main.ts reads the environment.' },
      ],
    },
  },
];
