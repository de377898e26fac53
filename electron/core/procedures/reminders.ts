import { reminders as contract } from '../../../shared/contract/reminders.ts';
import { nameNow } from '../colleagues/whose.ts';
import type { Core } from '../register/core.ts';
import { keepPerson, personOf, saidPerson } from '../register/person.ts';
import { unlessReadOnly } from '../register/unless-read-only.ts';
import { writeLines } from '../register/write-lines.ts';
import { calendarText } from '../reminders/calendar.ts';
import { handle, putOff, reopen } from '../reminders/decide.ts';
import { markShown, remindersOf, type Which } from '../reminders/due.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

/** A person by the name that they have now. */
const now = (core: Core, name: string | null): string | null =>
  name === null || core.file === null ? name : nameNow(core.view().connection, name);

const meOf = (core: Core) => personOf(core.localState, core.file, core.view().connection);

interface Input {
  readonly who: string | null;
  readonly everyone: boolean;
}

const askedBy = (core: Core, { who, everyone }: Input, which: Which) => ({
  who: now(core, who) ?? meOf(core)?.name ?? null,
  everyone,
  which,
});

const answer =
  (which: Which) =>
  ({
    context: { core },
    input,
    signal,
  }: {
    readonly context: { readonly core: Core };
    readonly input: Input & { readonly limit: number; readonly asOf?: string | null };
    readonly signal?: AbortSignal | undefined;
  }) =>
    core.withVerdicts(input.asOf ?? null, signal, (view) =>
      remindersOf(view, askedBy(core, input, which), input.limit),
    );

export const reminders = {
  me: os.me.handler(({ context: { core } }) => meOf(core) ?? { name: null, role: '' }),
  setMe: os.setMe.handler(async ({ context: { core }, input: { name, role } }) => {
    const before = saidPerson(core.localState, core.file)?.name ?? null;
    keepPerson(core.localState, core.file, name, role);
    const daily = (await core.scheduler?.follow(core.file, before, name)) ?? 'none';
    return { name, role: saidPerson(core.localState, core.file)?.role ?? '', daily };
  }),
  due: os.due.handler(answer('unshown')),
  sinceLastVisit: os.sinceLastVisit.handler(answer('visit')),
  open: os.open.handler(answer('open')),
  markShown: os.markShown.handler(({ context: { core, actor }, input, signal }) =>
    core.withVerdicts(null, signal, () => ({
      shown: core.keep(actor, (writing) =>
        markShown(writing, askedBy(core, input, 'unshown'), input.matters),
      ),
    })),
  ),
  handle: os.handle.handler(({ context: { core, actor }, input }) =>
    writeLines(core, actor, input.reason, (writing) => handle(writing, input.matters, input)),
  ),
  reopen: os.reopen.handler(({ context: { core, actor }, input }) =>
    writeLines(core, actor, input.reason, (writing) => reopen(writing, input.matters)),
  ),
  putOff: os.putOff.handler(({ context: { core, actor }, input }) =>
    writeLines(core, actor, input.reason, (writing) => putOff(writing, input.matters, input)),
  ),
  calendar: os.calendar.handler(({ context: { core, actor }, input, signal }) =>
    core.withVerdicts(null, signal, (view) => {
      const request = { ...input, owner: now(core, input.owner), now: core.now().toISOString() };
      // Who may only read gets a calendar too: then nobody remembers what it held.
      const text = unlessReadOnly(
        () => core.keep(actor, () => calendarText(view, { ...request, isKept: true })),
        () => calendarText(view, { ...request, isKept: false }),
      );
      return new File([text], 'verwerkersregister.ics', { type: 'text/calendar' });
    }),
  ),
};
