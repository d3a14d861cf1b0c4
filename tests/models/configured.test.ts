import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { configuredEmbeddings } from '../../src/models/default.ts';
import { familyOf } from '../../src/models/families.ts';

const configured = (environment: Record<string, string>) =>
  configuredEmbeddings(loadConfig(environment, 'no-such-file'));
const chosen = { EMBEDDING_MODEL: 'BAAI/bge-m3', EMBEDDING_DIMENSIONS: '1024' };
const identity = ({ name, version, dimensions, vectorWeight }: ReturnType<typeof configured>) => ({
  name,
  version,
  dimensions,
  vectorWeight,
});

test('without settings, the shipped embedding', () => {
  expect(identity(configured({}))).toMatchObject({ name: 'static-zh', dimensions: 256 });
});

test('with an address, a model at an endpoint; without, one in this process; they are told apart in the index', () => {
  const weight = familyOf('BAAI/bge-m3').weight;
  const inProcess = configured(chosen);
  const atEndpoint = configured({ ...chosen, EMBEDDING_BASE_URL: 'http://127.0.0.1:1/v1' });
  expect(identity(inProcess)).toMatchObject({ name: 'BAAI/bge-m3', dimensions: 1024, vectorWeight: weight });
  expect(identity(atEndpoint)).toMatchObject({ name: 'BAAI/bge-m3', dimensions: 1024, vectorWeight: weight });
  expect(inProcess.version).not.toBe(atEndpoint.version);
});

test('a measured weight goes before the estimated one', () => {
  expect(configured({ ...chosen, EMBEDDING_WEIGHT: '0.7' }).vectorWeight).toBe(0.7);
});

test('single words are still compared by the shipped embedding, at once', () => {
  const shipped = configured({});
  expect(configured(chosen).meaning!('停车位')).toEqual(shipped.meaning!('停车位'));
});

test.each([
  [{ EMBEDDING_MODEL: 'bge-m3' }, /an embedding needs EMBEDDING_DIMENSIONS too/],
  [{ EMBEDDING_DIMENSIONS: '512' }, /an embedding needs EMBEDDING_MODEL too/],
  [{ EMBEDDING_API_KEY: 'sk-secret' }, /needs EMBEDDING_MODEL and EMBEDDING_DIMENSIONS too/],
  [{ ...chosen, EMBEDDING_BASE_URL: 'localhost' }, /EMBEDDING_BASE_URL/],
])('%o alone is refused with the mend', (environment, message) => {
  expect(() => configured(environment)).toThrow(message);
  expect(() => configured(environment)).not.toThrow(/sk-secret/);
});
