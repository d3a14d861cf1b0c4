import { expect, test } from 'vitest';
import type { GlossaryTerm } from '../../src/domain.ts';
import { termOf } from '../../src/figures/glossary.ts';
import { extractFigures } from '../../src/figures/ledger.ts';

const term = (name: string, ...aliases: string[]): GlossaryTerm =>
  ({ name, aliases, english: [], dimension: 'other', not: [] }) as unknown as GlossaryTerm;

test('a name that the glossary has is its own term, whatever it is without its last sign', () => {
  const glossary = [term('产量', '年产量'), term('产值', '年产值')];
  expect(termOf('年产值', glossary)?.name).toBe('产值');
  expect(termOf('年产量', glossary)?.name).toBe('产量');
});

test('what is reckoned beforehand is still the total', () => {
  const glossary = [term('总投资', '投资总额'), term('面积')];
  for (const name of ['概算总投资', '项目估算总投资', '总投资']) expect(termOf(name, glossary)?.name).toBe('总投资');
  expect(termOf('企业总投资', glossary)).toBeUndefined();
});

test('what is done of an investment is not all that it is to cost', async () => {
  const article = {
    id: 'a',
    source: 'a.txt',
    title: '',
    rawOffsets: [],
    text: '水厂总投资8亿元。累计完成投资3亿元。计划投资9亿元。',
  };
  const glossary = [term('总投资', '投资总额', '计划投资'), term('已完成投资', '完成投资')];
  expect(extractFigures(article, glossary).map((figure) => figure.term)).toEqual([undefined, '已完成投资', '总投资']);
});
