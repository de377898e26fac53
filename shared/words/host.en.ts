/** Messages of the hosts themselves: what they refuse before a procedure is called, in English. */
import { formatNumber } from './both.ts';

export const hostSentences = {
  notOurs:
    'This page does not belong to the register that is running now, or its address was used before. Close this tab. A new address is in the window in which you started the program; otherwise start it again.',
  malformed: 'The request cannot be read. Reload the page and try again.',
  unknown: 'This command does not exist. Reload the page.',
  casesNotJson: (file: string, detail: string) =>
    `${file} is not JSON (${detail}). Give a file that holds a list of cases.`,
  casesNoList: 'Here belongs a list of cases: [ … ].',
  caseLacks: 'This field is missing. Fill it in; null where nothing is recorded.',
  caseChoice: (known: string) => `This value does not exist. Choose from: ${known}.`,
  nodeTooOld: (version: string) =>
    `Node ${version} is too old. Start through npm (npm start, npm run cli), or install Node 24.`,
  tooLarge: (megabytes: number) =>
    `This is too large: at most ${formatNumber(megabytes, 'en')} MB at a time. Send less at once.`,
};
