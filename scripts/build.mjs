// Compiles src/ into dist/ when the package is installed (npm's `prepare`). Compiled, the process starts in half the time and takes 40 MB
// less than through tsx. Without the compiler (npm ci --omit=dev) nothing is made, and npm start reads the sources.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const compiler = compilerPath();
if (compiler) {
  try {
    execFileSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
    copyFileSync(join(root, 'src/index/build-worker.mjs'), join(dist, 'index/build-worker.mjs'));
  } catch {
    // A half-made dist would be started; the sources are still there.
    rmSync(dist, { recursive: true, force: true });
  }
}

function compilerPath() {
  try {
    const path = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'lib/tsc.js');
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
