import type { Quantity } from '../../../domain.ts';

/** Who is counted with 个 in speech, and with 名 or 人 in print. */
const people =
  /^(?:[^，,。？?的\d]{0,4})(?:人(?!次|才公寓)|人员|工人|[员职民]工|工友|师傅|老师|教师|医生|护士|学生|孩子|老人|干部|党员|志愿者|[居村农市牧渔]民|游客|旅客|专家|院士|博士|硕士|人才|群众|代表|选手|[队船会学店]员|[法检察]官|警察|民警|律师|记者|[新考毕业大研究]生|劳动力|户主|老板|创始人|传承人)/u;

/** 200个工人: what is counted are people. */
export const countsPeople = (text: string, { unit, text: words }: Pick<Quantity, 'unit' | 'text'>): boolean =>
  unit === '个' && people.test(text.slice(text.indexOf(words) + words.length));
