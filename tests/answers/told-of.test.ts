import { describe } from 'vitest';
import { asking } from './asking.ts';

/** A feature of a made-up county that names its firms once and goes on about them, and a page of places to go to. */
const { answered, refused } = asking('yutan');

describe('what a paragraph goes on to say of a firm or a project is told of it', () => {
  answered([
    ['望江码头总共要投多少钱', '9.7亿元'],
    ['望江码头建了几个泊位', '5个'],
  ]);
  // Nor of another thing that was named in between.
  refused('望江码头涉及居民多少户', '和顺里酱园总投资多少');
});

describe('a name that the articles write is one word, whatever the dictionary makes of it', () => {
  answered([
    ['和顺里酱园有多少口大缸', '1260口'],
    ['蓝鸥驿站住一晚多少钱', '25元'],
    ['蓝欧驿站有多少张床位', '46张'], // by its sound
    ['鹤鸣灯踏登一次多少钱', '18元'],
  ]);
});

describe('words that only lead up to what is asked need not be said', () => {
  answered([
    ['鹤鸣灯塔那边每天限多少人', '600人'],
    ['花市今年春天卖了多少枝月季', '1.6亿枝'],
  ]);
});

describe('what is asked in everyday words is counted and dated as it is meant', () => {
  answered([
    ['榆滩年底有多少常住人口', '31.4万人'], // this year's end has not come
    ['前三个月船舶用了多少度岸电', '260万千瓦时'],
    ['危险品进仓现在要几个保管员签字才行', '三名'],
    ['2025年社会消费品零售总额是几个亿', '58.6亿元'],
  ]);
  refused('榆滩2024年底有多少常住人口');
});

describe('a measure like the one that is asked for is not that one', () => {
  answered([['云庐博物馆2025年门票收入多少', '310万元']]);
  refused('云庐博物馆门票一张多少钱', '榆滩县2025年专利授权量多少件');
});
