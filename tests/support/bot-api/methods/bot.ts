import type { Method } from './method.ts';

const getMe: Method = ({ state }) => state.world.bot;
const accept: Method = () => true;

export const botMethods = {
  getMe,
  setMyCommands: accept,
  deleteMyCommands: accept,
  setMyDescription: accept,
  setMyShortDescription: accept,
  setMyName: accept,
};
