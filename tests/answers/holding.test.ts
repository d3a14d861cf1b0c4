import { describe } from 'vitest';
import { asking } from './asking.ts';

/** Two reports of a made-up district, asked for what no figure says. */
const { answered, refused } = asking('lanting');

describe('what a question asks for stands in the sentence that answers it', () => {
  answered([
    ['2号线兰汀段从哪到哪', '棉纺厂站'],
    ['轻轨2号线从哪里通到哪里', '白塔站'],
    ['隧道盾构机叫什么', '“墨川二号”'],
    ['周阿婆住在哪里', '棉纺厂社区'],
  ]);
  refused(
    '百强项目都叫什么', // of which there is only the number
    '2号线的换乘站叫什么', // and not the stations that it runs between
    '区外投资主要来自哪些城市',
    '兰汀区招商花了多少钱', // and not what came in
    '区图书馆新馆建在哪里',
    '荷塘音乐会在哪办的',
    '兰汀竹荪从哪到哪',
  );
});
