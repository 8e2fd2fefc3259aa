import js from '@eslint/js'
import jest from 'eslint-plugin-jest'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const MAX_LINES = 200

/** A room's border: files that may not import what the globs or the expression match. */
const border = (files, message, refused, ignores = []) => ({
  files,
  ignores,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ [Array.isArray(refused) ? 'group' : 'regex']: refused, message }] },
    ],
  },
})

/** `patterns` allow what is erased: imports of types. */
const refuseValuesOf = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
})

/** packOptions.ignore of project.config.json keeps these from the phone. */
const SCHEMAS = {
  allowTypeImports: true,
  regex: String.raw`(^|/)((replies|requests)/[a-z-]+|(schema|ids))$`,
  message: 'Schemas do not ship: the phone knows what is sent and answered as types.',
}

const CONTRACT_ALONE = 'The contract imports only itself, a part in a subpackage both.'

const NODE_ONLY = ['node:*', 'fs', 'path', 'http', 'https', 'crypto', 'stream', 'url', 'os']
const BROWSER = { window: 'readonly', document: 'readonly' }
const BROWSER_GLOBALS = ['window', 'document', 'localStorage', 'sessionStorage', 'fetch', 'Intl']

const network = ['request', 'uploadFile', 'downloadFile', 'connectSocket', 'login'].map(
  (property) => ({
    object: 'wx',
    property,
    message: 'Only services/ folders talk to the network and to WeChat accounts.',
  }),
)

export default defineConfig(
  globalIgnores(['miniprogram/miniprogram_npm/', '.cache/', '.data/', '**/dist/', 'coverage/']),
  js.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: MAX_LINES, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      globals: { require: 'readonly', module: 'writable', __filename: 'readonly' },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrors: 'none',
          ignoreRestSiblings: true,
        },
      ],
      // A number in a sentence is what a template is for; the rule stays for objects and unknowns.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => setTimeout(…)`-style one-liners return void on purpose.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A reply type that only the caller can name is how a typed port to untyped JSON looks.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Both are shapes; which keyword says so is not worth a red line.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // data['x'] says that x is a key of a record, data.x that it is a declared member.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // An empty text is often as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // Packages declare classes behind aliases of their own, which the rule takes for strangers.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Handlers of Fastify, Page() and Component() are async functions where void is declared.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      // An adapter answers a promise because its port does, also where it has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },

  // The phone
  {
    files: ['miniprogram/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...BROWSER_GLOBALS],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression',
          message: 'WeChat leaves import() in the package as it is.',
        },
        {
          selector: 'AwaitExpression:not(:function AwaitExpression)',
          message: 'WeChat leaves top-level await in the package as it is.',
        },
      ],
    },
  },
  {
    files: ['miniprogram/**/*.ts'],
    ignores: ['miniprogram/**/services/**'],
    rules: { 'no-restricted-properties': ['error', ...network] },
  },
  border(
    ['miniprogram/**/*.ts'],
    'miniprogram/ is all that ships: it imports nothing above itself and nothing of Node.',
    [...NODE_ONLY, '**/cloud/**', '**/preview/**', '**/tools/**', '**/tests/**'],
  ),
  {
    files: ['miniprogram/**/*.ts'],
    ignores: ['**/contract/{replies,requests}/*.ts', 'miniprogram/contract/ids.ts'],
    rules: refuseValuesOf(SCHEMAS),
  },
  {
    files: ['miniprogram/components/**/*.ts', 'miniprogram/*/components/**/*.ts'],
    rules: refuseValuesOf(SCHEMAS, {
      allowTypeImports: true,
      group: ['**/services/**'],
      message: 'Components take data and give events; they never call services.',
    }),
  },
  ...[
    ['contract/*.ts', String.raw`^(?!\./)`],
    ['contract/*/*.ts', String.raw`^(?!\.\.?/(?!\.))`],
    ['{*/catalogue,*/contract}/*.ts', String.raw`^(?!\./|\.\./\.\./contract/)`],
    ['*/contract/*/*.ts', String.raw`^(?!\.\.?/(?!\.)|\.\./\.\./\.\./contract/)`],
  ].map(([files, refused]) => border([`miniprogram/${files}`], CONTRACT_ALONE, refused)),

  // The cloud
  { files: ['cloud/src/**/*.ts'], rules: { 'no-console': 'error' } },
  border(
    ['cloud/src/**/*.ts'],
    'The cloud reaches the contract only through src/contract.ts.',
    ['**/miniprogram/**', '**/preview/**', '**/tests/**'],
    ['cloud/src/contract.ts'],
  ),
  border(
    ['preview/**/*.ts'],
    'The preview takes the mini program from its files; of its code only the contract.',
    String.raw`/miniprogram/(?!contract/)|/cloud/|/tests/`,
  ),
  {
    files: ['preview/**/*.ts'],
    rules: {
      // A page may hand over anything; shown as text it is what WeChat would show.
      '@typescript-eslint/no-base-to-string': 'off',
      // Patching prototypes of the framework is what a host does.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['preview/components/**/*.ts', 'preview/runtime/wx/**/*.ts'],
    rules: {
      // One function is the table of a component's or an API's members.
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },

  // Tables of content are as long as what they list
  {
    files: ['miniprogram/*/catalogue/**/*.ts', 'cloud/src/demo/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },

  // The proofs
  {
    files: ['tests/**/*.ts'],
    extends: [jest.configs['flat/recommended'], jest.configs['flat/style']],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      // A judgement may live in a named function of the test's own.
      // `until` fails the test when what it waits for never comes.
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect*', 'fc.assert', 'assert*', '**.until', '**.ok'] },
      ],
      'jest/no-disabled-tests': 'error',
      'jest/no-focused-tests': 'error',
      'jest/no-conditional-expect': 'off', // property tests judge by case
      // Mocks and parsed answers are what tests are made of.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['tools/**', 'bench/**'], rules: { 'no-console': 'off' } },
  // What they hand to the browser runs there.
  { files: ['tools/screenshots/**'], languageOptions: { globals: BROWSER } },
)
