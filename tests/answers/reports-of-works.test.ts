import { describe } from 'vitest';
import { asking } from './asking.ts';

/** What reports of districts and their works tell of all, of parts and of single firms. */
const { answered, refused } = asking('shilan');

describe('what is told of a firm, and of the economy by its three parts', () => {
  answered([
    ['恒澜工业产值多少，增长多少', '16亿元', '16.5%'],
    ['云澜县年度计划投资增长多少', '12.5%'],
    ['云澜县三产占比', '12.5：46.2：41.3'],
    ['云澜县二产占GDP的比重是多少', '12.5：46.2：41.3'],
  ]);
  refused('云澜县三产增加值多少亿元');
});

describe('a part has its share of all, and not of another part', () => {
  answered([
    ['谋划项目占总项目的比例', '16个 ÷ 80个 = 20%'],
    ['制造提质领域投资占年度计划的比例', '60亿元 ÷ 约200亿元 = 30%'],
    ['石澜街道市级重点项目占总投资的比例', '63亿元 ÷ 90亿元 = 70%'],
  ]);
  refused('就业项目投资占年度计划的比例', '文旅融合领域投资占年度计划的比例');
});
