/** How a district's accounts are spoken of, as in `english-words`: `english, english = 中文, 中文 ; …`. Words are lemmas. */

/** Each a metric of its own, where the glossary has the first of its names. */
export const accounts = `
gross regional product, regional product, grp, regional output, gross product = 地区生产总值 ; job creation, new job, job created, employment created = 城镇新增就业 ; srdi firm, srdi company, srdi = 专精特新企业 ; fdi, inward investment = 实际使用外资 ; general budget revenue, public revenue, government income, budget income, budget receipt, public finance revenue = 一般公共预算收入, 财政收入
outside money, outside capital, outside fund, outside funding, external investment, external capital, external funding, external money, out of city money, out of city capital, out of city fund, out of town money, out of town investment, money from outside, cash from outside, outside cash, capital from outside, fund from outside, investment from outside, investment from other city, money from other city, capital from other city, investment from elsewhere = 市外投资, 市外资金, 外来投资, 省外资金, 区外投资, 县外资金, 到位资金, 内资
`;

export const economy = `
pull in, rake in, reel in, draw in, lure, lure in, woo = 引进, 招引, 吸引 ; sign up = 签约, 引进, 新增, 登记, 报名 ; win over = 引进, 吸引 ; drum up investment, court investor, attract investment, seek investment, solicit investment, promote investment = 招商, 招商引资 ; business trip, investment trip, promotion trip = 外出招商 ; stop fishing, fishing halt, fishing stop = 休渔 ; summer ban, seasonal ban = 伏季休渔, 休渔 ; affect, involve = 涉及, 影响, 受灾 ; settle, resolve, settled, close out = 办结, 解决, 化解, 落户 ; airport economic zone, airport economy zone = 临空经济区, 空港经济区, 航空港 ; free trade zone, free trade area = 自贸区, 自由贸易试验区 ; bonded zone, bonded area = 综合保税区, 保税区 ; machine tool = 机床
focus, focus on, concentrate on, zero in on, centre on, center on = 聚焦, 围绕, 重点发展 ; simplify, streamline, cut red tape, red tape = 优化, 简化, 精简 ; paperwork = 审批, 手续, 材料 ; approval process, approval procedure = 审批流程, 审批 ; strong industry, strong sector, advantageous industry, leading industry, pillar industry = 优势产业, 主导产业, 支柱产业 ; strong suit = 优势
head of the district, district head, district mayor, district governor, district chief = 区长 ; head of the county, county head, county magistrate, county mayor, county governor, county chief = 县长 ; head of the city, city mayor = 市长 ; urban district, city district = 城区 ; key urban district, major urban district = 重点城区 ; front rank, first tier, top tier, top ranks, front runner = 第一方阵, 第一梯队, 前列
`;
