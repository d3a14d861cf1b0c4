import type { Figure, Query } from '../../../domain.ts';

/** Whom something is done for is asked: 转移了多少人, 惠及多少人. */
const asksHelped =
  /(?:转移|撤离|疏散|安置|转运|救[出助治]|解救|受灾|被困|惠及|受益|帮[助扶到])(?:安置)?了?(?:多少|几)[百千万]*(?:人|名|位|群众)/u;
const helpers =
  /(?:医务|医护|工作|救援|抢险|管理|技术|消防|执法|值守|巡查)人员|志愿者|民警|干部|党员|队员|专家|教师|医生/u;

/** 配备医务人员60人 does not tell how many were brought to safety. */
export const isOfHelpers = ({ text }: Query, { dimension, metric }: Figure): boolean =>
  dimension === 'people' && asksHelped.test(text) && helpers.test(metric) && !helpers.test(text);
