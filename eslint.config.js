import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const machine = ['process', 'console', 'Buffer', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'performance', 'globalThis', 'window', 'document', 'navigator', 'crypto'];

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a file is named like its main export.' },
        { selector: "MemberExpression[property.name='innerHTML']", message: 'Contract text is untrusted: render it as text.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...machine.map((name) => ({ name, message: 'shared/ knows no machine: take it through a port.' }))] },
  },
  { files: ['renderer/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: { ...reactHooks.configs.recommended.rules } },
  { files: ['electron/cli/**/*.ts', 'electron/start.ts'], rules: { 'no-console': 'off' } },
  { files: ['tests/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', { max: 500 }], 'max-lines-per-function': 'off', 'no-console': 'off' } },
  { files: ['*.config.ts', '*.config.js', '.ci/**'], rules: { 'no-restricted-syntax': 'off' } },
);
