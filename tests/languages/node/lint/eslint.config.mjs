// Every rule that the linter recommends, and those that find mistakes in code that nobody wrote by hand. Two settings
// are looser: names that begin with bg may be unused, as generated adapters take every argument by position, needed or not;
// a function may name a class that stands below it.
import { createRequire } from 'node:module';

const require = createRequire(process.env.GATES);
const js = require('@eslint/js');

const rules = {
  ...js.configs.recommended.rules,
  'no-unused-vars': ['error', { argsIgnorePattern: '^bg' }],
  'array-callback-return': 'error',
  'consistent-return': 'error',
  curly: ['error', 'multi-line'],
  eqeqeq: 'error',
  'no-else-return': 'error',
  'no-implicit-coercion': 'error',
  'no-lonely-if': 'error',
  'no-self-compare': 'error',
  'no-throw-literal': 'error',
  'no-unneeded-ternary': 'error',
  'no-unreachable-loop': 'error',
  'no-use-before-define': ['error', { functions: false, classes: false }],
  'no-useless-concat': 'error',
  'no-useless-return': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
  'require-await': 'error',
  strict: ['error', 'safe'],
  'no-console': 'off',
};
const globals = Object.fromEntries(
  ['Buffer', 'console', 'process', 'require', 'module', 'exports', '__dirname'].map((name) => [name, 'readonly']),
);

export default [
  { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs', globals }, rules },
  { files: ['**/*.mjs'], languageOptions: { sourceType: 'module', globals }, rules },
];
