// npm start: what npm ci compiled, unless a source has changed since; then the sources, through tsx.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const compiled = join(root, 'dist/main.js');

if (isCurrent()) await import(compiled);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(join(root, 'src/main.ts'));
}

function isCurrent() {
  if (!existsSync(compiled)) return false;
  const made = statSync(compiled).mtimeMs;
  return readdirSync(join(root, 'src'), { recursive: true }).every(
    (file) => statSync(join(root, 'src', file)).mtimeMs <= made,
  );
}
