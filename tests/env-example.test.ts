import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';
import { loadConfig, variables } from '../src/config.ts';

const path = '.env.example';

test('.env.example names every variable that is read, in the same order, and no other', () => {
  expect(Object.keys(parse(readFileSync(path)))).toEqual(Object.keys(variables));
});

test('.env.example, copied as it stands, changes nothing', () => {
  expect(loadConfig({}, path)).toEqual(loadConfig({}, 'no-such-file'));
});
