/** Who uses a register on this computer: the name and the role that this person goes by, kept outside the register. */
import { userInfo } from 'node:os';
import type { LocalStateKey } from '../../../shared/schema/local-state.ts';
import type { Person } from '../../../shared/schema/person.ts';
import { nameNow } from '../colleagues/whose.ts';
import type { Connection } from '../store/connection.ts';
import type { LocalState } from './local-state.ts';

const keyOf = (register: string, name: 'me' | 'my-role'): LocalStateKey => ({
  kind: 'choice',
  register,
  name,
});

/** As it was said, whatever the person is called in the register by now; null = nobody said. */
export function saidPerson(state: LocalState, register: string): Person | null {
  const name = state.value(keyOf(register, 'me'));
  return name === null ? null : { name, role: state.value(keyOf(register, 'my-role')) ?? '' };
}

/** The person under the name that they have in the register now; null = nobody said. */
export function personOf(state: LocalState, register: string, connection: Connection): Person | null {
  const said = saidPerson(state, register);
  return said && { ...said, name: nameNow(connection, said.name) };
}

/** Keeps who uses a register on this computer (null = nobody in particular). @param role undefined = as it was. */
export function keepPerson(
  state: LocalState,
  register: string,
  name: string | null,
  role: string | undefined,
): void {
  state.put(keyOf(register, 'me'), name);
  if (name === null) state.put(keyOf(register, 'my-role'), null);
  else if (role !== undefined) state.put(keyOf(register, 'my-role'), role === '' ? null : role);
}

/**
 * The account under which the program runs. A system may not know its name, as in a container or while a directory service
 * cannot be reached: then what the environment says, or its number.
 */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return (
      process.env.LOGNAME || process.env.USER || process.env.USERNAME || String(process.getuid?.() ?? '?')
    );
  }
}

/** How the history names whoever makes a change: by the own name, with the account under which it was made. */
export const namedInHistory = (name: string | null, account: string): string =>
  name === null || name === account ? account : `${name} (account ${account})`;
