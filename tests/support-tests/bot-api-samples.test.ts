import type { Update } from '@grammyjs/types';
import { expect, test } from 'vitest';
import { result } from '../support/bot-api/client.ts';
import { sampleUpdates } from '../support/bot-api/samples.ts';
import { BotApiServer } from '../support/bot-api/server.ts';

test('a sample of every kind of update goes through the queue as it is', async () => {
  const api = await BotApiServer.start();
  const samples = sampleUpdates(api.botUser, 1_675_382_400);
  for (const { kind, content } of samples) api.inject({ [kind]: content });
  const received = await result<Update[]>(api, 'getUpdates');
  expect(received.map(({ update_id: _, ...rest }) => rest)).toEqual(
    samples.map(({ kind, content }) => ({ [kind]: content })),
  );
  expect(new Set(samples.map(({ kind }) => kind)).size).toBe(samples.length);
  await api.stop();
});

test('the samples are of all kinds: the types say which', () => {
  const kinds = sampleUpdates({ id: 1, is_bot: true, first_name: 'b' }, 0).map(({ kind }) => kind);
  // Type-checked: a kind that is not sampled makes this assignment fail to compile.
  const everyKind: Record<Exclude<keyof Update, 'update_id'>, true> = {
    message: true,
    edited_message: true,
    channel_post: true,
    edited_channel_post: true,
    business_connection: true,
    business_message: true,
    edited_business_message: true,
    deleted_business_messages: true,
    guest_message: true,
    stopped_message_generation: true,
    message_reaction: true,
    message_reaction_count: true,
    inline_query: true,
    chosen_inline_result: true,
    callback_query: true,
    shipping_query: true,
    pre_checkout_query: true,
    purchased_paid_media: true,
    poll: true,
    poll_answer: true,
    my_chat_member: true,
    chat_member: true,
    chat_join_request: true,
    chat_boost: true,
    removed_chat_boost: true,
    managed_bot: true,
    subscription: true,
  };
  expect([...kinds].sort()).toEqual(Object.keys(everyKind).sort());
});
