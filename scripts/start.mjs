// npm start: what npm ci compiled, unless a source has changed since; then the sources, through tsx.
import { join, resolve } from 'node:path';
import { isCompiled } from './compiled.mjs';

const root = resolve(import.meta.dirname, '..');

if (isCompiled()) await import(join(root, 'dist/main.js'));
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(join(root, 'src/main.ts'));
}
