import { describe } from 'vitest';
import { asking } from './asking.ts';

/** One week's works of a made-up district, asked about in English. */
const { answered, refused } = asking('linshan');

describe('an English question is answered by the sentence that says what it names', () => {
  answered([
    ['How many trains stop at Linshan North Station each day?', '18趟'],
    ['How many welders did the vocational school train this year?', '260名'],
    ['What is the maximum train speed at Linshan North Station?', '210公里'],
    ['How wide is Tongyin Road after the widening?', '24米'],
    ['How many beds does the district hospital have?', '800张'],
    ['How many workshops has the battery company built?', '4栋'],
    ['How many tourists visited Linshan in January-August?', '156万人次'],
    ['How long is the Shuanglu highway that opened in June 2025?', '37公里'],
    ['How long is the Shuangqiao-Luze highway?', '37公里'], // 霜鹿公路, by the first signs of both
    ['How many school places does the No. 3 Middle School provide?', '600个'], // 三中
    ['Who is the mayor of Linshan District?', '乔望舒'],
    ["Who is Linshan's district head?", '乔望舒'],
    ['When did Linshan become a logistics hub?', '2023年'],
  ]);
  refused(
    'How many passengers a day use metro line two?', // 3条 are lines
    'How many ghosts live in the district hospital?', // no word is known for them
    'Who is the vice mayor of Linshan District?',
    'Who is the mayor of Qisha District?',
    'How much more does each household earn from tea in Linshan?',
    'How many doctors does the district hospital have?',
    'How much revenue did the battery company make this year?',
  );
});
