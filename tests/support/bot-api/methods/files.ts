import type { Document, Message, PhotoSize } from '@grammyjs/types';
import { badRequest } from '../failure.ts';
import type { StoredFile } from '../files.ts';
import { limits } from '../limits.ts';
import { address, readEnvelope } from './envelope.ts';
import { post } from './messages.ts';
import type { Method, MethodCall } from './method.ts';
import { findWritableChat } from './target.ts';
import { captionFields, captionText, readText } from './text.ts';

const getFile: Method = ({ state, parameters }) => {
  if (!parameters.has('file_id')) throw badRequest('file_id not specified');
  const file = state.files.get(parameters.string('file_id'));
  if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
  if (file.size > limits.downloadBytes) throw badRequest('file is too big');
  return {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_size: file.size,
    file_path: state.files.publish(file),
  };
};

/** The file of a call: uploaded under its own name or by `attach://`, or known already by its id. */
function readFile({ state, parameters }: MethodCall, name: string): StoredFile {
  const value = parameters.string(name);
  const uploaded = parameters.files.get(value.startsWith('attach://') ? value.slice('attach://'.length) : name);
  if (uploaded) {
    if (uploaded.bytes.length === 0) throw badRequest('file must be non-empty');
    return state.files.add(uploaded.name, uploaded.mimeType, uploaded.bytes);
  }
  if (value === '') throw badRequest(`there is no ${name} in the request`);
  if (/^https?:/i.test(value)) throw badRequest('failed to get HTTP URL content');
  const known = state.files.get(value);
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
  return known;
}

export const documentOf = (file: StoredFile): Document => ({
  file_name: file.name,
  mime_type: file.mimeType,
  file_id: file.fileId,
  file_unique_id: file.uniqueId,
  file_size: file.size,
});

const photoOf = (file: StoredFile): PhotoSize[] => [
  { file_id: file.fileId, file_unique_id: file.uniqueId, width: 90, height: 90, file_size: file.size },
];

const sender =
  (name: string, content: (file: StoredFile) => Partial<Message>): Method =>
  (call) => {
    const read = readText(call.parameters, 'caption', 'caption_entities');
    const envelope = readEnvelope(call.parameters);
    const file = readFile(call, name);
    const record = findWritableChat(call);
    const caption = captionText(call.state.world, read);
    return post(call, record, { ...address(call, record, envelope), ...content(file), ...captionFields(caption) });
  };

export const fileMethods = {
  getFile,
  sendDocument: sender('document', (file) => ({ document: documentOf(file) })),
  sendPhoto: sender('photo', (file) => ({ photo: photoOf(file) })),
};
