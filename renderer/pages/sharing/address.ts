/** Where a shared register is, as it is typed: what of it is wrong, and which field an answer of the server is about. */

import type { Bilingual } from '../../../shared/schema/primitives.ts';
import type { SharedAddress } from '../../../shared/schema/replica.ts';
import { sharedAddress, sharedHostIn } from '../../../shared/schema/replica.ts';
import { fileSentences, systemSentences } from '../../../shared/words/problems.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { ui } from '../../../shared/words/ui.ts';
import type { Problem } from '../../api/problem.ts';
import { coreMessage } from '../../i18n/field-error.ts';
import { NOT_FILLED_IN } from '../../i18n/issue-key.ts';

export interface Typed {
  readonly hosts: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** Whether this computer is to remember the password. */
  readonly isToRemember: boolean;
  readonly ca: string;
  readonly passwordFile: string;
  readonly isClearText: boolean;
  /** The new file of who joins. */
  readonly file: string;
}

export const nothingTyped: Typed = {
  hosts: '',
  database: '',
  user: '',
  password: '',
  isToRemember: false,
  ca: '',
  passwordFile: '',
  isClearText: false,
  file: '',
};

/** Messages by field, as a form packs them. */
export type Wrong = Partial<Record<keyof Typed, string>>;

export interface Asked {
  readonly address: SharedAddress;
  readonly password: string | null;
  readonly remember: boolean;
  readonly file: string;
}

/** What is asked of the server, or what is wrong with it. */
export function read(
  typed: Typed,
  isJoining: boolean,
): { readonly asked: Asked } | { readonly wrong: Wrong } {
  const wrong: Wrong = {};
  const given = typed.hosts.split(',').map((host) => host.trim());
  const unfit = given.find((host) => sharedHostIn(host) === null);
  if (typed.hosts.trim() === '') wrong.hosts = NOT_FILLED_IN;
  else if (unfit !== undefined) wrong.hosts = hostUnfit(unfit);
  for (const field of ['database', 'user'] as const)
    if (typed[field].trim() === '') wrong[field] = NOT_FILLED_IN;
  if (isJoining && typed.file.trim() === '') wrong.file = NOT_FILLED_IN;
  const address = sharedAddress.safeParse({
    hosts: given.map(sharedHostIn),
    database: typed.database.trim(),
    user: typed.user.trim(),
    ca: typed.ca.trim() || null,
    passwordFile: typed.passwordFile.trim() || null,
    tls: typed.isClearText ? 'off' : 'verify-full',
  });
  for (const { path, message } of address.error?.issues ?? []) {
    const field = path[0] as keyof Typed;
    wrong[field] ??= message;
  }
  if (!address.success || Object.keys(wrong).length > 0) return { wrong };
  const { password, isToRemember: remember, file } = typed;
  const login = { address: address.data, password: password === '' ? null : password, remember };
  return { asked: { ...login, file: file.trim() } };
}

function hostUnfit(host: string): string {
  return coreMessage({ nl: ui.nl.sharing.hostUnfit(host), en: ui.en.sharing.hostUnfit(host) });
}

/** The field that a refusal is about; null = none of them. */
export function fieldOf({ code, message }: Problem, { address, file }: Asked): keyof Typed | null {
  const { refusals } = replicaSentences;
  const ca = address.ca ?? '';
  const passwordFile = address.passwordFile ?? '';
  const sentences: readonly (readonly [keyof Typed, Bilingual])[] = [
    ['password', refusals.login],
    ['database', refusals.noDatabase],
    ['database', refusals.noRegister],
    ['database', refusals.alreadyShared],
    ['user', refusals.noRight],
    ['ca', refusals.certificate],
    ['ca', systemSentences.missing(ca)],
    ['ca', systemSentences.denied(ca)],
    ['hosts', refusals.noTls],
    ['hosts', replicaSentences.noServer],
    ['passwordFile', replicaSentences.noPasswordFile(passwordFile)],
    ['passwordFile', replicaSentences.openPasswordFile(passwordFile)],
    ['file', fileSentences.exists(file)],
  ];
  const found = sentences.find(([, sentence]) => sentence.nl === message.nl);
  if (found) return found[0];
  const isOfFile = code === 'not-found' || code === 'invalid';
  return isOfFile && file !== '' ? 'file' : null;
}
