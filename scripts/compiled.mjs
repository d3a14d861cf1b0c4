import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Whether dist/, which npm ci compiled from src/, is there and no source has changed since. */
export function isCompiled() {
  const compiled = join(root, 'dist/main.js');
  if (!existsSync(compiled)) return false;
  const made = statSync(compiled).mtimeMs;
  return readdirSync(join(root, 'src'), { recursive: true }).every(
    (file) => statSync(join(root, 'src', file)).mtimeMs <= made,
  );
}
