import { describe, expect, test } from 'vitest';
import { countKeywords } from '../../src/index/count.ts';
import { KeywordPart } from '../../src/index/keywords.ts';

const texts = Array.from({ length: 300 }, (_, at) => `第${at}期：全区新建学校${at % 7}所，引進外資${at * 3}萬元`);

describe('keywords on a thread of their own', () => {
  test('are those that are counted here', async () => {
    const heard: number[] = [];
    const apart = await countKeywords(texts, { leastForThread: 1, onProgress: (done) => heard.push(done) });
    expect(apart.size).toBe(texts.length);
    expect(Buffer.from(apart.toBytes())).toEqual(Buffer.from((await KeywordPart.build(texts)).toBytes()));
    // Counted here, each text would be told of twice; a thread tells ten times a second.
    expect(heard.length).toBeLessThan(texts.length);
  });

  test('are given up when asked to', async () => {
    const stop = new AbortController();
    const counted = countKeywords(texts, { leastForThread: 1, signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(counted).rejects.toThrow('enough');
  });
});
