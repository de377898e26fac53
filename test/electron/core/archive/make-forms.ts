/**
 * Makes the fixtures of the current form, once, with the program that writes it: `node
 * test/electron/core/archive/make-forms.ts`. A register that began in the first form and gained something of
 * every kind in each form, the zip of it, and a sign-off made in a copy of it. Never remake them: the program
 * that made an older one no longer exists. All names are made up.
 */
import { constants, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agreementOf, flowOf, safeguard } from '../../../../electron/core/example/shapes.ts';
import { type Client, inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { migrations } from '../../../../electron/core/store/migrations/index.ts';
import { keepReport } from '../../../../electron/core/store/reports-made.ts';
import { emptyProcessor } from '../../../../shared/fields/processor.ts';
import { addDays, addMonths } from '../../../../shared/law/dates.ts';

const folder = join(import.meta.dirname, '../../../fixtures/registers');
const form = migrations.length;
const fixture = (version: number, ending: string): string => join(folder, `version-${version}${ending}`);
const fresh = { id: null, version: null } as const;

/** Existing fixtures are preserved: a later program would make them differently. */
const once = { flag: 'wx' } as const;

const signature = {
  reviewer: 'Femke',
  reviewerRole: 'Privacy officer',
  outcome: 'approved',
  reason: 'De nieuwe overeenkomst wordt deze week getekend',
  remark: '',
} as const;

/** Something of every kind, with every field filled in, under one supplier; returns its identifier. */
async function addSupplier(client: Client, name: string): Promise<string> {
  const custom = await client.customFields.save({
    ...fresh,
    input: { name: `Afdeling ${form}`, kind: 'choice', options: ['Inkoop', 'Zorg'] },
  });
  const { id: processorId } = await client.processors.save({
    ...fresh,
    input: {
      ...emptyProcessor(name),
      foreignNumber: 'CHE-000.000.042',
      address: 'Dijklaan 12, Voorbeeldstad',
      country: 'CH',
      parentCountry: 'US',
      nextParent: {
        name: 'Verre Moeder Inc.',
        country: 'IN',
        announcedOn: '2026-06-01',
        effectiveOn: '2027-01-01',
      },
      category: 'hosting',
      criticality: 'high',
      owner: 'Noor Jansen',
      website: 'https://example.org',
      dpoName: 'Ilse Smit',
      dpoEmail: 'fg@example.org',
      services: [{ id: `s${form}`, name: 'Webhosting', category: 'hosting', endedOn: '2026-04-01' }],
      contacts: [
        {
          id: `c${form}`,
          kind: 'privacy',
          name: 'Ilse Smit',
          email: 'ilse@example.org',
          phone: '020 000 00 42',
        },
        { id: `e${form}`, kind: 'general', name: 'Jan de Boer', email: 'jan@example.org', phone: '' },
      ],
      tags: ['zorg'],
      dataCategories: ['contactgegevens'],
      dataSubjects: ['cliënten'],
      specialCategories: true,
      criminalData: false,
      bsn: true,
      purposes: 'Website',
      retention: 'Twee jaar',
      measures: ['slot op de deur'],
      remark: 'Fictief — 東京',
      exitChoice: 'deletion',
      exitAskedOn: '2026-05-01',
      exitConfirmedOn: '2026-05-02',
      custom: { [custom.id]: 'Zorg' },
      hasSubProcessors: true,
      chainCheckedOn: '2026-05-03',
      bsnGround: 'Wabvpz',
      dpia: 'Gedaan in 2025',
      statedInList: [
        {
          importId: 'i1',
          row: 12,
          column: 'Land',
          words: 'Duitsland of Polen',
          recordId: null,
          field: 'country',
          why: 'uncertain',
        },
      ],
    },
  });
  await addFacts(client, processorId, name);
  await addEvidence(client, processorId);
  await client.persons.erase({ contactId: `e${form}`, reason: 'verzoek' });
  return processorId;
}

async function addFacts(client: Client, processorId: string, name: string): Promise<void> {
  const agreement = await client.agreements.save({
    ...fresh,
    processorId,
    input: agreementOf(
      {
        recorded: 'signed',
        model: 'data-pro',
        signedOn: '2024-01-01',
        effectiveOn: '2024-01-01',
        endsOn: '2026-12-31',
        renewal: { kind: 'automatic', months: 12 },
        notice: { months: 3, days: 0, towards: null },
        modelVersion: '2019',
        serviceIds: [`s${form}`],
        essenceAvailableOn: '2024-02-01',
        subProcessorAuthorisation: 'general',
        remindDays: 100,
        objectionDays: 30,
        breachTermHours: 24,
        isCloudService: true,
        switchingNotice: { months: 2, days: 0, towards: null },
        transitionDays: 30,
        switchingCharges: true,
        isCbwSupply: true,
        isDoraService: false,
        checklist: { 'a.instructions': { answer: 'yes', clause: 'art. 3', note: '' } },
      },
      null,
    ),
  });
  const file = new File(
    [`%PDF-1.7\n% ${form}\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n`],
    'overeenkomst.pdf',
  );
  const document = await client.documents.add({ file, processorId, agreementId: agreement.id });
  const sub = await client.subProcessors.save({
    ...fresh,
    input: {
      name: `${name} Opslag`,
      country: 'IN',
      parentCountry: null,
      address: 'Kade 1',
      contact: 'privacy@example.org',
      website: '',
      remark: '',
    },
  });
  await client.chain.save({
    ...fresh,
    processorId,
    input: {
      subProcessorId: sub.id,
      parentLinkId: null,
      authorisedOn: '2024-01-01',
      contractSeenOn: '2024-01-02',
      service: 'Reservekopieën',
      endedOn: null,
    },
  });
  await client.flows.save({
    ...fresh,
    processorId,
    input: flowOf(
      {
        country: 'IN',
        sub: sub.name,
        safeguards: [safeguard('scc-2021-914', { module: 3, signedOn: '2024-01-01', annexesComplete: true })],
        importerCountry: 'IN',
        exportedFrom: 'GB',
        sameGroup: false,
        importerUnderGdpr: false,
        outsideAccess: { possible: true, evidence: 'Bijlage 2', confirmedOn: '2026-01-10' },
        tia: {
          completedOn: '2026-01-15',
          outcome: 'positive-with-measures',
          by: 'processor',
          problematicLaw: true,
          dataInClear: false,
          keys: 'us',
          measures: ['encryption-at-rest', 'no-back-doors', 'request-log'],
          reviewedBy: 'Noor Jansen',
          reviewedOn: '2026-01-14',
          basedOn: 'Andere leverancier, 1-12-2025',
          dataLimited: true,
          sendsOn: false,
          toolSuffices: true,
          appliedInPractice: false,
          law: 'Wet op de inlichtingendiensten',
          sources: 'Verslag van de toezichthouder',
          measuresAgreed: true,
          formalSteps: 'Bijlage 2 aangevuld',
          documentId: document.id,
          explanation: 'Sleutels zijn alleen bij ons',
          reviewMonths: 6,
        },
        dpf: {
          listedAs: 'Voorbeeld Groep Inc.',
          programmes: ['eu-us'],
          status: 'inactive',
          coverage: ['non-hr'],
          checkedOn: '2026-01-12',
          recertificationDue: '2026-09-01',
        },
      },
      { name },
      sub.id,
    ),
  });
}

async function addEvidence(client: Client, processorId: string): Promise<void> {
  await client.certificates.save({
    ...fresh,
    processorId,
    input: {
      standard: 'iso-27001',
      issuer: 'Keurmeester',
      scope: 'Hosting',
      issuedOn: '2025-01-01',
      validUntil: '2027-12-31',
      remark: '',
    },
  });
  await client.announcements.save({
    ...fresh,
    processorId,
    input: {
      name: 'Nieuwe opslag',
      change: 'new',
      announcedOn: '2026-05-01',
      country: 'IN',
      service: 'Opslag',
      objectionUntil: '2026-06-01',
      decision: 'accepted',
      decidedOn: '2026-05-10',
      remark: '',
    },
  });
  await client.breaches.save({
    ...fresh,
    processorId,
    input: {
      nature: 'Bestand aan de verkeerde gestuurd',
      affected: ['confidentiality', 'availability'],
      cause: 'Vergissing',
      startedOn: '2026-05-03',
      endedOn: '2026-05-04',
      isSensitive: true,
      risk: 'high',
      otherCountries: 'België',
      contactPoint: 'fg@example.org',
      authorityReference: 'AP-0042',
      supplementedOn: '2026-05-12',
      subjectsToldHow: 'Veertig brieven',
      othersTold: 'Verzekeraar, 6-5-2026',
      supplierAwareAt: '2026-05-04T08:00Z',
      notifiedUsAt: '2026-05-05T09:30Z',
      awareAt: '2026-05-05T07:15Z',
      personalData: 'Namen en adressen',
      dataSubjects: 'Ongeveer 40 cliënten',
      consequences: 'Ongewenste post',
      measures: 'Bestand laten wissen',
      authorityNotifiedAt: '2026-05-08T10:00Z',
      delayReason: 'Omvang was eerst niet bekend',
      notNotifiedReason: 'Geen',
      subjectsToldOn: '2026-05-09',
      subjectsNotToldReason: 'Geen',
      closedOn: '2026-05-20',
      remark: 'Fictief',
    },
  });
  const { deadlines } = await client.outlook.deadlines({});
  const mine = deadlines.find((deadline) => deadline.processorId === processorId);
  if (!mine) throw new Error('the supplier has no date to decide on');
  const { kind, subject, day } = mine;
  const matters = [{ processorId, kind, subject, day }];
  await client.reminders.handle({ matters, reason: 'Gebeld', by: 'Noor Jansen' });
  await client.reviews.sign({ processorId, input: signature });
  await client.decisions.save({
    ...fresh,
    input: {
      processorId,
      question: 'Blijven wij hier?',
      outcome: 'agreed',
      decidedBy: 'Directie',
      decidedOn: '2026-05-20',
      remark: '',
    },
  });
}

async function addLoose(client: Client): Promise<void> {
  await client.colleagues.save({
    ...fresh,
    input: { name: `Noor Jansen ${form}`, email: 'noor@example.org', role: 'privacy-officer' },
  });
  const { version, ...rules } = await client.policy.get();
  await client.policy.save({
    version,
    input: {
      ...rules,
      fourEyes: true,
      leadTimes: { notice: [100, 10], review: [14] },
      lawChanged: 'stale',
      reviewMonthsHigh: 6,
      laterBreachHours: 96,
      laterBreachHoursFrom: '2030-01-01',
      publicAuthority: false,
      cbwEntity: 'important',
      financialEntity: false,
    },
  });
  await client.overrides.save({
    ...fresh,
    input: {
      country: 'JP',
      kind: 'suspend',
      from: '2030-01-01',
      until: null,
      condition: 'none',
      decision: '',
      reason: 'Fictief',
      decidedBy: 'Noor Jansen',
      decidedOn: '2026-05-01',
    },
  });
  const country = { name_nl: 'Nederland', name_en: 'Netherlands', aliases: [], adequacy: null, notes_en: '' };
  await client.countries.take({
    list: {
      version: 'oud',
      stateAsOf: '2020-01-01',
      jurisdictions: [{ ...country, iso: 'NL', region: 'eu' }],
    },
    reason: 'Een oude lijst, die niet telt',
  });
  const removed = await client.processors.save({ ...fresh, input: emptyProcessor(`Weg in vorm ${form}`) });
  // Without an agreement: a reason is kept only where red points are open.
  await client.reviews.sign({ processorId: removed.id, input: signature });
  await client.processors.remove({ id: removed.id, version: removed.version });
}

async function keepReportIn(core: Core): Promise<void> {
  const { historyLines: lines, historyHead: head } = core.status();
  await core.write('Femke', '', ({ connection, today: asOf }) =>
    keepReport(connection, {
      ...{ kind: 'overview', subject: '', asOf, madeAt: core.now().toISOString() },
      ...{ lines: lines ?? 0, head: head ?? '', figures: { suppliers: form, 'agreement.missing': 0 } },
    }),
  );
}

const work = mkdtempSync(join(tmpdir(), 'vwr-'));
const opened = (file: string, day: string): { core: Core; client: Client } => {
  const core = new Core({ dataFolder: null, clock: () => new Date(`${day}T10:00:00.000Z`) });
  core.open(file);
  return { core, client: inProcessClient({ core, actor: 'Femke' }) };
};
try {
  const file = join(work, 'register.vwr');
  copyFileSync(fixture(form - 1, '.vwr'), file);
  const day = addMonths('2026-04-02', form);
  const here = opened(file, day);
  const processorId = await addSupplier(here.client, `Polderhost ${form}`);
  await addLoose(here.client);
  await keepReportIn(here.core);
  const { ok, findings } = await here.client.register.verify();
  if (!ok) throw new Error(JSON.stringify(findings));
  const zip = await here.client.archive.export({});
  writeFileSync(fixture(form, '.zip'), new Uint8Array(await zip.arrayBuffer()), once);
  here.core.close();
  copyFileSync(file, fixture(form, '.vwr'), constants.COPYFILE_EXCL);

  const there = opened(file, addDays(day, 1));
  const input = {
    reviewer: 'Noor Jansen',
    reviewerRole: 'Functionaris gegevensbescherming',
    outcome: 'approved-with-remarks',
    reason: 'Wordt hersteld',
    remark: 'In de kopie',
  } as const;
  const review = await there.client.reviews.sign({ processorId, input });
  const signOff = await there.client.signOffFile.export({ reviewId: review.id });
  writeFileSync(fixture(form, '-sign-off.json'), await signOff.text(), once);
  there.core.close();
} finally {
  rmSync(work, { recursive: true, force: true });
}
