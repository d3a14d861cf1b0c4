import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Dimension } from '../../src/domain.ts';

// A record, so that the compiler asks for every dimension and no other.
const dimensions: Record<Dimension, true> = {
  money: true,
  percent: true,
  points: true,
  multiple: true,
  area: true,
  length: true,
  people: true,
  count: true,
  weight: true,
  volume: true,
  energy: true,
  power: true,
  duration: true,
  rank: true,
  other: true,
};
const themes =
  '综合经济 财政金融 投资项目 招商引资 工业 服务业与消费 外贸外资 科技创新 城市建设 土地 民生 人口就业 企业服务 文化旅游 生态环境 农业 交通';
const label = z.string().trim().min(2);

const Term = z.strictObject({
  name: label,
  aliases: z.array(label).min(1),
  english: z.array(label).min(1),
  dimension: z.enum(Object.keys(dimensions) as [Dimension, ...Dimension[]]).optional(),
  not: z.array(label),
  theme: z.enum(themes.split(' ')),
});

const document = parseDocument(readFileSync('corpus/glossary.yaml', 'utf8'), { uniqueKeys: true });
const { terms } = z.strictObject({ terms: z.array(Term) }).parse(document.toJS());
const names = terms.map((term) => term.name);
const twice = (labels: readonly string[]) => labels.filter((one, index) => labels.indexOf(one) !== index);

describe('the glossary', () => {
  test('is YAML without faults', () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
  });

  test('holds at least 150 terms over every theme', () => {
    expect(terms.length).toBeGreaterThanOrEqual(150);
    expect(new Set(terms.map((term) => term.theme))).toEqual(new Set(themes.split(' ')));
  });

  test('gives a label to one term only, whatever the case of its letters', () => {
    const labels = terms.flatMap((term) => [term.name, ...term.aliases, ...term.english]);
    expect(twice(labels.map((one) => one.toLowerCase()))).toEqual([]);
  });

  test.each(terms)('$name is told apart from other terms of the glossary only', (term) => {
    expect(term.not.filter((other) => !names.includes(other) || other === term.name)).toEqual([]);
    expect(twice(term.not)).toEqual([]);
  });

  test.each(terms)('$name has Chinese in its name and Latin letters in its English labels', (term) => {
    expect(term.name).toMatch(/\p{Script=Han}/u);
    expect(term.english.filter((one) => !/^[\x20-\x7e]+$/.test(one))).toEqual([]);
  });
});
