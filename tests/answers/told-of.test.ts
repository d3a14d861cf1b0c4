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
