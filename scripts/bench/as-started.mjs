// Loaded before the benchmark: what is measured is what `npm start` runs, dist/ where it is current.
import { register } from 'node:module';
import { isCompiled } from '../compiled.mjs';

if (isCompiled()) register('./to-compiled.mjs', import.meta.url);
else
  process.stderr.write(
    'measured are the sources, through tsx: `node scripts/build.mjs` compiles them as for `npm start`\n',
  );
