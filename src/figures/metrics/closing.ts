import type { Binding, BoundMetric } from './binding.ts';

const closes = /(?:报收于?|收报|收盘[报于价]|(?<=[今昨当]日|[，；\s)）])收于)[为在]?\s*$/u;

/** 海辰股份(600000)报收于12元: the price of its shares at the day's end, whatever was told of before. */
export const closing = ({ quantity, original }: Binding): BoundMetric | undefined =>
  quantity.dimension === 'money' && closes.test(original)
    ? { metric: '收盘价', metricCertainty: 'stated', aspect: 'level', isBase: false }
    : undefined;
