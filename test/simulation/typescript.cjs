/*
 * Node reads our TypeScript as jest does, but without jest's world around it, which makes a history half as long again.
 */
const { addHook } = require('pirates');
const { transformSync } = require('@swc/core');

addHook(
  (code, filename) =>
    transformSync(code, { filename, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' }, sourceMaps: 'inline' }).code,
  { exts: ['.ts'] },
);
