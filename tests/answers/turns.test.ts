import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** One week's works of a made-up district, asked about turn by turn. */
const { said, answered, refused } = asking('linshan');

describe('a turn asks what it says itself of the thing that the turn before named', () => {
  answered([
    ['鹿泽技工学校占地多少 / 学费呢', '学费全免'], // and no longer how much land
    ['鹿泽技工学校占地多少 / 首届招生呢', '180名'],
    ['电工培训在哪个基地办的 / 总共设了多少节课', '24节'], // a number, after a place
    ['城南隧道多长 / 左线贯通了吗', '左线8月贯通'],
  ]);
  refused('城南隧道多长 / 右线贯通了吗', '城南隧道右线贯通了吗');

  test('and is no other topic, unless it is', async () => {
    expect((await said('区人民医院有多少床位 / 挂号费多少')).reason).toBe('not-in-corpus');
    expect((await said('区人民医院有多少床位 / 今天天气怎么样')).reason).toBe('off-topic');
  });
});
