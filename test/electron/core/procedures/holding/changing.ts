/** What the procedures that change are asked in a large register. */
import { emptyAgreement } from '../../../../../shared/fields/agreement.ts';
import { breachFields } from '../../../../../shared/fields/breach.ts';
import { emptyColleague } from '../../../../../shared/fields/colleague.ts';
import { customFieldFields } from '../../../../../shared/fields/custom.ts';
import { managementDecisionFields } from '../../../../../shared/fields/decision.ts';
import { announcementFields, emptyCertificate } from '../../../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../../../shared/fields/field.ts';
import { emptyFlow } from '../../../../../shared/fields/flow.ts';
import { overrideFields } from '../../../../../shared/fields/override.ts';
import { emptyProcessor } from '../../../../../shared/fields/processor.ts';
import { chainFields, emptySubProcessor } from '../../../../../shared/fields/sub-processor.ts';
import {
  about,
  elsewhere,
  fresh,
  given,
  type Known,
  language,
  not,
  type Question,
  type Questions,
  removingSaved,
  saved,
  savedAgain,
  supplierAgain,
} from './asked.ts';

const part = (input: object): Question => about('processorId', 0, { ...fresh, input });
const signing = {
  reviewer: 'Femke',
  reviewerRole: '',
  outcome: 'approved-with-remarks',
  reason: 'gezien',
  remark: '',
} as const;

const agreement = part({ ...emptyAgreement, recorded: 'signed', signedOn: '2025-01-01' });
const flow = part({ ...emptyFlow, country: 'US' });
const certificate = part(emptyCertificate);
const announcement = part({ ...emptyOf(announcementFields), name: 'Kabel Ltd.', announcedOn: '2026-11-01' });
const breach = part({ ...emptyOf(breachFields), nature: 'Verlies' });
const colleague = given({ ...fresh, input: emptyColleague('Noor') });
const decision = given({ ...fresh, input: { ...emptyOf(managementDecisionFields), question: 'Weg?' } });
const customField = given({ ...fresh, input: { ...emptyOf(customFieldFields), name: 'Afdeling' } });
const link: Question = async (known) => {
  const sub = await saved(known, 'subProcessors', { ...fresh, input: emptySubProcessor('Draad Ltd.') });
  return part({ ...emptyOf(chainFields), subProcessorId: sub.id })(known);
};
const review: Question = about('processorId', 2, { input: signing });

async function oneMatter({ client }: Known) {
  const [date] = (await client.outlook.deadlines({ limit: 1 })).deadlines;
  if (date === undefined) throw new Error('there is no date');
  const { processorId, kind, subject, day } = date;
  return [{ processorId, kind, subject, day }];
}

export const changing: Questions = {
  'register.create': not('it makes another register, which is empty'),
  'register.open': not('it opens another register'),
  'register.close': not('it ends what the others ask'),
  'register.saveCopy': not('it copies the file of a register whose own was taken away, as it is'),
  'register.takeOver': given(),
  'register.undo': async (known) => {
    const { historyLines } = await known.client.register.status();
    await saved(known, 'processors', await supplierAgain(known, 0, { remark: 'gewijzigd' }));
    const lastLine = (await known.client.register.status()).historyLines;
    return { input: { firstLine: historyLines + 1, lastLine } };
  },
  'organisation.save': async ({ client }) => ({ input: savedAgain(await client.organisation.get()) }),
  'policy.save': async ({ client }) => ({ input: savedAgain(await client.policy.get()) }),
  'colleagues.save': colleague,
  'colleagues.remove': removingSaved('colleagues', given({ ...fresh, input: emptyColleague('Weg') })),
  'colleagues.handOver': async (known) => {
    await saved(known, 'processors', await supplierAgain(known, 0, { owner: 'Ilse' }));
    return { input: { from: 'Ilse', to: 'Noor' } };
  },
  'processors.save': given({ ...fresh, input: emptyProcessor('Nieuw B.V.') }),
  'processors.remove': removingSaved('processors', given({ ...fresh, input: emptyProcessor('Weg B.V.') })),
  'processors.merge': ({ ids }) => ({ input: { keepId: ids[3], goneId: ids[4] } }),
  'processors.copy': about('id', 0, { name: 'Afschrift B.V.' }),
  'bulk.change': ({ ids }) => ({
    input: { targets: ids.slice(10, 60).map((id) => ({ id })), patch: { criticality: 'low' } },
  }),
  'bulk.sign': ({ ids }) => ({
    input: { targets: ids.slice(10, 60).map((id) => ({ id })), input: signing },
  }),
  'bulk.remove': ({ ids }) => ({ input: { targets: ids.slice(300, 350).map((id) => ({ id })) } }),
  'agreements.save': agreement,
  'agreements.remove': removingSaved('agreements', agreement),
  'flows.save': flow,
  'flows.remove': removingSaved('flows', flow),
  'subProcessors.save': given({ ...fresh, input: emptySubProcessor('Kabel Ltd.') }),
  'chain.save': link,
  'chain.remove': removingSaved('chain', link),
  'certificates.save': certificate,
  'certificates.remove': removingSaved('certificates', certificate),
  'announcements.save': announcement,
  'announcements.accept': removingSaved('announcements', announcement),
  'announcements.remove': removingSaved('announcements', announcement),
  'breaches.save': breach,
  'breaches.remove': removingSaved('breaches', breach),
  'reviews.sign': review,
  'reviews.countersign': async (known) => {
    const { input } = await review(known);
    const { id, version } = await known.client.reviews.sign(
      input as Parameters<typeof known.client.reviews.sign>[0],
    );
    return { input: { id, version, secondReviewer: 'Noor' } };
  },
  'decisions.takeOver': elsewhere({ language }),
  'decisions.save': decision,
  'decisions.remove': removingSaved('decisions', decision),
  'customFields.save': customField,
  'customFields.remove': removingSaved(
    'customFields',
    given({ ...fresh, input: { ...emptyOf(customFieldFields), name: 'Weg' } }),
  ),
  'overrides.save': given({
    ...fresh,
    input: {
      ...emptyOf(overrideFields),
      country: 'US',
      from: '2026-11-01',
      decidedOn: '2026-11-01',
      reason: 'uitspraak',
      decidedBy: 'Femke',
    },
  }),
  'overrides.remove': async ({ client }) => {
    const [one] = await client.overrides.list();
    return { input: { id: one?.id, version: one?.version } };
  },
  'catalogue.take': given({ file: null }),
  'catalogue.fill': async ({ client, ids }) => {
    const [entry] = await client.catalogue.entries();
    return { input: { suppliers: [{ processorId: ids[0], entry: entry?.name }], language } };
  },
  'countries.take': not('it takes a list that a person was sent, and reads nothing of the suppliers'),
  'bin.restore': async (known) => {
    const { id, version } = await saved(known, 'processors', {
      ...fresh,
      input: emptyProcessor('Terug B.V.'),
    });
    await known.client.processors.remove({ id, version });
    return { input: { entity: 'processor', id } };
  },
  'persons.erase': async ({ client, ids }) => {
    const { version, ...rest } = (await client.processors.get({ id: ids[5] ?? '' })).record.processor;
    const { id, ...input } = rest;
    const contact = { id: crypto.randomUUID(), kind: 'general', name: 'Jan', email: '', phone: '' } as const;
    const { contacts } = await client.processors.save({
      id,
      version,
      input: { ...input, contacts: [contact] },
    });
    return { input: { contactId: contacts[0]?.id, reason: 'verzoek' } };
  },
  'documents.add': about('processorId', 0, { file: new File(['%PDF-1.7 a'], 'overeenkomst.pdf') }),
  'documents.save': not('it changes one record, as certificates.save does'),
  'documents.remove': not('it removes one record, as certificates.remove does'),
  'backup.make': not('SQLite copies the file, as it is; what is made each day is copied in steps'),
  'backup.restore': not('it replaces the file of the register'),
  'archive.import': not('it is for an empty register'),
  'signOffFile.take': not('it adds one sign-off, as reviews.sign does'),
  'outlook.letterSent': not('it adds one line to the history of one supplier'),
  'reminders.setMe': given({ name: null }),
  'reminders.markShown': async (known) => ({ input: { matters: await oneMatter(known) } }),
  'reminders.handle': async (known) => ({ input: { matters: await oneMatter(known), reason: 'gedaan' } }),
  'reminders.putOff': not('it writes what reminders.handle writes'),
  'reminders.reopen': not('it writes what reminders.handle writes'),
  'imports.run': not('it writes what imports.preview planned, in the steps of a long change'),
  'imports.undo': not('there is no import: it undoes the lines of one, in the steps of a long change'),
  'statedInList.settle': not('it settles words of one supplier that an import left'),
  'statedInList.settleAll': given({ of: {}, how: 'dropped' }),
  'publish.record': elsewhere({ list: 'processors', columns: [], withChain: true, language }),
  'replica.create': not('it needs a server, to which it sends the history page by page'),
  'replica.join': not('it makes another register, line by line'),
  'replica.login': not('it needs a register that is shared, and reads nothing of it'),
  'replica.forgetPassword': not('it needs a register that is shared, and reads nothing of it'),
  'replica.leave': not('it needs a register that is shared, and changes one row'),
  'schedule.set': not('it asks the system, and reads nothing of the register'),
  'schedule.remove': not('it asks the system, and reads nothing of the register'),
  'localState.put': given({ key: { kind: 'choice', register: null, name: 'x' }, value: null }),
};
