import { badRequest, conflict } from '../failure.ts';
import { limits } from '../limits.ts';
import type { Parameters } from '../parameters.ts';
import type { BotState } from '../state.ts';
import { Described, type Method } from './method.ts';

/** Absent or unreadable: the list stays as it was. Names of no kind of update are passed over. */
function readAllowedUpdates(state: BotState, parameters: Parameters): void {
  if (!parameters.has('allowed_updates')) return;
  let kinds: unknown;
  try {
    kinds = parameters.json('allowed_updates', 'allowed_updates');
  } catch {
    return;
  }
  if (Array.isArray(kinds)) state.updates.allow(kinds.map((kind) => String(kind).toLowerCase()));
}

const getUpdates: Method = ({ state, parameters, signal }) => {
  if (state.webhook.active) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  // A client that left while its request was held up must not end the poll of the one that came after it.
  if (signal.aborted) return [];
  readAllowedUpdates(state, parameters);
  const request = {
    offset: parameters.integer('offset'),
    limit: parameters.integer('limit', limits.updatesPerPoll),
    timeoutSeconds: parameters.integer('timeout'),
  };
  return state.updates.poll(request, signal);
};

const badWebhook = (facts: string) => badRequest(`bad webhook: ${facts}`);
const ports = new Set(['', '80', '88', '443', '8443']);

/** Public addresses as the real server takes them; loopback ones as a local server does, with any port. */
function checkUrl(text: string): void {
  if (!URL.canParse(text)) throw badWebhook('invalid webhook URL specified');
  const { protocol, hostname, port } = new URL(text);
  const loopback = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  if (loopback && protocol === 'http:') return;
  if (protocol !== 'https:') throw badWebhook('An HTTPS URL must be provided for webhook');
  if (!ports.has(port)) throw badWebhook('Webhook can be set up only on ports 80, 88, 443 or 8443');
}

const setWebhook: Method = (call) => {
  const { state, parameters } = call;
  const url = parameters.string('url');
  if (url === '') return deleteWebhook(call);
  checkUrl(url);
  const secretToken = parameters.string('secret_token');
  if (secretToken.length > limits.secretTokenChars) throw badRequest('secret token is too long');
  if (/[^A-Za-z0-9_-]/.test(secretToken)) throw badRequest('secret token contains unallowed characters');
  const asked = parameters.integer('max_connections', limits.defaultWebhookConnections);
  const maxConnections = asked < 1 || asked > limits.webhookConnections ? limits.defaultWebhookConnections : asked;
  readAllowedUpdates(state, parameters);
  if (parameters.boolean('drop_pending_updates')) state.updates.clear();
  const before = state.webhook.settings;
  const settings = {
    url,
    maxConnections,
    ...(secretToken !== '' && { secretToken }),
    ...(parameters.has('ip_address') && { ipAddress: parameters.string('ip_address') }),
  };
  const same = before !== undefined && JSON.stringify(before) === JSON.stringify(settings);
  state.webhook.set(settings);
  state.updates.interrupt('terminated by setWebhook request');
  return new Described(true, same ? 'Webhook is already set' : 'Webhook was set');
};

const deleteWebhook: Method = ({ state, parameters }) => {
  if (parameters.boolean('drop_pending_updates')) state.updates.clear();
  return new Described(true, state.webhook.remove() ? 'Webhook was deleted' : 'Webhook is already deleted');
};

const getWebhookInfo: Method = ({ state }) => state.webhook.info();

export const updateMethods = { getUpdates, setWebhook, deleteWebhook, getWebhookInfo };
