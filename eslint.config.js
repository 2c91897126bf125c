import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'
import { importLaw } from './tools/quality/lint/import-law.mjs'

const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/*.spec.ts', '**/testing/**', 'e2e/**']

export default ts.config(
  {
    ignores: [
      'node_modules/',
      '.next/',
      '.data/',
      'prisma/generated/',
      'next-env.d.ts',
      'coverage/',
      'e2e/.results/',
      'tools/quality/lint/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [ts.configs.strict],
    plugins: { claimboard: { rules: { 'import-law': importLaw } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'claimboard/import-law': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `number | void` reads well in signatures of handlers, and `{}` never occurs.
      '@typescript-eslint/no-invalid-void-type': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 350 }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    // Hooks live in the face alone. The rules that only serve the React compiler, which is not used here, stay off.
    files: ['app/**/*.ts', 'app/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Whoever calls an action sends what they like: its arguments are read by the shapes of server/auth, and nothing else.
    files: ['app/**/*actions.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "TSTypeReference[typeName.name='FormData']",
          message: 'An action takes `form: unknown` and reads it.',
        },
        {
          selector: 'TSTypeReference[typeName.name=/^(Record|Readonly)$/]',
          message: 'An action takes `unknown` and reads it.',
        },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipComments: true, skipBlankLines: true }] },
  },
  // No React there: `useDatabase` is what a test file uses, not a hook.
  { files: ['**/*.pg.test.ts', 'server/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  { files: TESTS, rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
)
