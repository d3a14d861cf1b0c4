import { isObject } from '../parameters.ts';
import type { Parameters } from '../parameters.ts';
import type { BotState } from '../state.ts';
import { Described, type Method } from './method.ts';

/** Absent or unreadable: the list stays as it was. */
export function readAllowedUpdates(state: BotState, parameters: Parameters): void {
  if (!parameters.has('allowed_updates')) return;
  let kinds: unknown;
  try {
    kinds = parameters.json('allowed_updates', 'allowed_updates');
  } catch {
    return;
  }
  if (Array.isArray(kinds) && !isObject(kinds)) state.updates.allow(kinds.map(String));
}

const getUpdates: Method = ({ state, parameters, signal }) => {
  readAllowedUpdates(state, parameters);
  const request = {
    offset: parameters.integer('offset'),
    limit: parameters.integer('limit', 100),
    timeoutSeconds: parameters.integer('timeout'),
  };
  return state.updates.poll(request, signal);
};

const deleteWebhook: Method = ({ state, parameters }) => {
  if (parameters.boolean('drop_pending_updates')) state.updates.clear();
  return new Described(true, 'Webhook is already deleted');
};

export const updateMethods = { getUpdates, deleteWebhook };
