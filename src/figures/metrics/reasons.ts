import type { Binding, BoundMetric } from './binding.ts';

/** 理由多为育儿（42%）、结婚（26%）: so many gave it as their reason, and none of it is so large itself. */
const reasons = /(?:理由|原因|缘由)(?:主要|大?多|包括|依次|分别)*[是为有]?[^。；]*[（(]$/u;
export const ofReasons = (read: BoundMetric, { quantity, blanked, at }: Binding): BoundMetric =>
  quantity.unit === '%' && read.metric !== '' && reasons.test(blanked.slice(Math.max(0, at.start - 60), at.start))
    ? { ...read, metric: '', metricCertainty: 'assumed' }
    : read;
