import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainAdvisory, explainFlow } from '../../../shared/explained/transfers.ts';
import type { FlowFacts } from '../../../shared/fields/flow.ts';
import { assessFlow } from '../../../shared/law/transfer.ts';
import { dpfRecheckOn, tiaReviewOn } from '../../../shared/law/transfer-dates.ts';
import { agreementStatuses } from '../../../shared/schema/agreement.ts';
import { advisories, transferCodes } from '../../../shared/schema/transfer-codes.ts';
import { agreementArticle, agreementSentences, noticeFormula } from '../../../shared/words/agreement.ts';
import { advisoryLabels, transferCodeLabels } from '../../../shared/words/transfer-labels.ts';
import { anyFlow, nearDate } from '../law/arbitraries.ts';
import { badTia, context, dpf, flow, goodTia, listWith, other, scc, staleTia, TODAY } from '../law/facts.ts';

const supplier = { name: 'Acme B.V.' };

function explained(facts: Partial<FlowFacts>, changes = {}) {
  const full = flow(facts);
  const under = { ...context, ...changes };
  return explainFlow(full, assessFlow(full, under), under, supplier);
}

describe('a verdict reads as a sentence', () => {
  it('as on the page that says how it should read', () => {
    expect(explained({ actor: 'sub-processor' })).toEqual({
      reason: {
        nl: 'Doorgifte naar India zonder geldige basis (art. 44 AVG).',
        en: 'Transfer to India without a valid basis (Art. 44 GDPR).',
      },
      nextStep: {
        nl: 'Laat Acme B.V. de doorgifte opschorten. Vraag Acme B.V. om met Example standaardcontractbepalingen module 3 te sluiten, en om de beoordeling van het recht in India (TIA).',
        en: 'Have Acme B.V. suspend the transfer. Ask Acme B.V. to sign standard contractual clauses module 3 with Example, and for the assessment of the law of India (TIA).',
      },
    });
  });

  it('of an importer outside the EEA says what is asked: whether it has access, or on what basis', () => {
    const outside = { country: 'NL', importerCountry: 'IN', safeguards: null };
    const access = (possible: boolean | null) =>
      explained({
        ...outside,
        outsideAccess: possible === null ? null : { possible, evidence: '', confirmedOn: null },
      }).reason.nl;
    for (const possible of [null, false])
      expect(access(possible)).toContain('of er vandaar toegang is, is niet vastgelegd');
    expect(access(true)).toContain('heeft er vanuit India toegang toe; op welke basis is niet vastgelegd');
  });

  it('of a TIA that is stale because the law changed names what changed', () => {
    const stale = explained(
      {
        country: 'US',
        dpf: dpf({ status: 'inactive' }),
        safeguards: [scc()],
        tia: { ...goodTia, completedOn: '2026-06-28' },
      },
      { policy: { ...context.policy, lawChanged: 'stale' } },
    );
    expect(stale.reason.nl).toContain('De TIA voor de Verenigde Staten van 28-6-2026 is te oud');
    expect(stale.reason.nl).toContain('29-6-2026: Trump v. Slaughter');
  });

  it('asks our processor to stop what a sub-processor does', () => {
    const { nextStep } = explained({ actor: 'sub-processor', safeguards: [scc({ module: 3 })], tia: badTia });
    expect(nextStep.nl).toMatch(
      /^Laat Acme B\.V\. de doorgifte opschorten\. Vraag om aanvullende maatregelen/,
    );
    expect(nextStep.en).toMatch(/^Have Acme B\.V\. suspend the transfer\. Ask for supplementary measures/);
  });

  const derogation = { ground: 'b', structural: false, signedOffOn: '2026-01-01' } as const;
  it.each<[string, Partial<FlowFacts>, string]>([
    ['WITHIN_EEA', { country: 'NL' }, 'De verwerking vindt plaats in Nederland, binnen de Europese'],
    [
      'NO_SEPARATE_IMPORTER',
      { separateImporter: false },
      'Alleen eigen personeel van dezelfde rechtspersoon',
    ],
    [
      'ADEQUACY',
      { country: 'JE' },
      'Voor doorgifte naar Jersey geldt een adequaatheidsbesluit: Beschikking 2008/393/EG (art. 45 AVG).',
    ],
    [
      'SCC',
      { safeguards: [scc()], tia: goodTia },
      'op basis van standaardcontractbepalingen (SCC), met een actuele TIA (art. 46 lid 2 onder c AVG).',
    ],
    [
      'BCR',
      { safeguards: [other('bcr-processor', { signedOn: TODAY })], tia: goodTia },
      '(art. 46 lid 2 onder b en 47 AVG)',
    ],
    [
      'CODE_OF_CONDUCT',
      { safeguards: [other('code-of-conduct', { signedOn: TODAY })], tia: goodTia },
      'een goedgekeurde gedragscode',
    ],
    [
      'CERTIFICATION',
      { safeguards: [other('certification', { signedOn: TODAY })], tia: goodTia },
      'certificeringsmechanisme',
    ],
    [
      'AUTHORISED_CLAUSES',
      { safeguards: [other('ad-hoc-clauses', { authorisedOn: TODAY })], tia: goodTia },
      'met toestemming van de toezichthoudende autoriteit',
    ],
    [
      'ART49',
      { derogation },
      'goedgekeurde afwijking voor een specifieke situatie (art. 49 lid 1 onder b AVG).',
    ],
    [
      'UNKNOWN_LOCATION',
      { country: 'unknown' },
      'Het is niet bekend waar Example de gegevens verwerkt (art. 28 lid 3 onder a en 30 lid 1 onder e AVG).',
    ],
    [
      'ADEQUACY_CONDITION_UNCONFIRMED',
      { country: 'BR' },
      'een voorwaarde die nog niet is bevestigd: de ontvanger (verwerkingsverantwoordelijke of verwerker) moet onder de Braziliaanse LGPD vallen (art. 45 AVG).',
    ],
    ['ADEQUACY_CONDITION_UNCONFIRMED', { country: 'US' }, 'een vermelding van Example is niet vastgelegd'],
    [
      'ADEQUACY_CONDITION_UNCONFIRMED',
      { country: 'US', dpf: dpf(), dataKinds: ['hr'] },
      'dekt geen personeelsgegevens (HR)',
    ],
    ['DPF_RECHECK', { country: 'US', dpf: dpf({ checkedOn: null }) }, 'niet op tijd opnieuw gecontroleerd'],
    [
      'SCC_DEFECT',
      { safeguards: [scc({ module: 3, annexesComplete: null, signedOn: null })] },
      'niet in orde: het is niet de module die hier past, niet vastgelegd is of de bijlagen volledig zijn en ze zijn niet getekend (art.',
    ],
    [
      'BCR_WRONG_TYPE',
      { safeguards: [other('bcr-controller')] },
      'dragen alleen een doorgifte binnen hetzelfde concern',
    ],
    [
      'BCR_WRONG_TYPE',
      { actor: 'controller', safeguards: [other('bcr-controller')] },
      'dragen alleen een doorgifte binnen hetzelfde concern',
    ],
    [
      'BCR_WRONG_TYPE',
      { actor: 'customer', safeguards: [other('bcr-processor')] },
      'dragen een doorgifte aan een verwerkingsverantwoordelijke niet',
    ],
    [
      'TIA_MISSING',
      { safeguards: [scc()] },
      'maar geen beoordeling van het recht daar (TIA) (art. 46 lid 1 AVG).',
    ],
    ['TIA_STALE', { safeguards: [scc()], tia: staleTia }, 'De TIA voor India van 1-9-2024 is te oud'],
    ['MECHANISM_UNKNOWN', { safeguards: null }, 'niet vastgelegd welke waarborg er is (art. 44 en 46 AVG).'],
    [
      'SCC_OUTDATED',
      { safeguards: [other('scc-2010-87')] },
      'oude modelcontractbepalingen die zijn ingetrokken',
    ],
    [
      'UNAUTHORISED_CLAUSES',
      { safeguards: [other('ad-hoc-clauses')] },
      'zonder toestemming van de bevoegde toezichthoudende autoriteit (in Nederland: de AP) (art. 46 lid 3 onder a AVG).',
    ],
    [
      'TIA_NEGATIVE',
      { safeguards: [scc()], tia: badTia },
      'beschermt de waarborg de gegevens in India niet voldoende',
    ],
    [
      'ART49_STRUCTURAL',
      { derogation: { ...derogation, structural: true } },
      'kan een structurele doorgifte naar India niet dragen',
    ],
  ])('%s', (code, facts, expected) => {
    expect(assessFlow(flow(facts), context).code).toBe(code);
    expect(explained(facts).reason.nl).toContain(expected);
  });

  it.each<[Parameters<typeof scc>[0], string]>([
    [{ module: 3 }, 'niet in orde: het is niet de module die hier past (art.'],
    [{ annexesComplete: false }, 'niet in orde: de bijlagen zijn niet volledig (art.'],
    [{ annexesComplete: null }, 'niet in orde: niet vastgelegd is of de bijlagen volledig zijn (art.'],
    [{ signedOn: '2026-11-23' }, 'niet in orde: ze zijn niet getekend (art.'],
  ])('clauses with one fault name that one: %j', (fault, expected) => {
    expect(explained({ safeguards: [scc(fault)] }).reason.nl).toContain(expected);
  });

  it('of annexes that nobody asked about the next step is asking, not signing again', () => {
    const step = (facts: Partial<FlowFacts>) => explained(facts).nextStep.nl;
    expect(step({ safeguards: [scc({ annexesComplete: null })] })).toBe(
      'Kijk na of de bijlagen bij module 2 volledig zijn en leg dat vast.',
    );
    expect(step({ safeguards: [scc({ annexesComplete: false })] })).toContain('ondertekenen');
    expect(step({ safeguards: [scc({ annexesComplete: null, signedOn: null })] })).toContain('ondertekenen');
  });

  it('an ending decision names its last day', () => {
    const { reason } = explained({ country: 'GB' }, { asOf: '2031-12-01' });
    expect(reason.nl).toContain(
      'Het adequaatheidsbesluit voor het Verenigd Koninkrijk geldt tot en met 27-12-2031',
    );
    expect(reason.en).toContain('for the United Kingdom applies through 27 Dec 2031');
  });
});

describe('the next step says when', () => {
  it('the TIA must be looked at again', () => {
    expect(explained({ safeguards: [scc()], tia: goodTia }).nextStep.nl).toBe(
      'Beoordeel de TIA opnieuw, uiterlijk op 10-3-2027.',
    );
  });
  it('the DPF List must be checked again: the earlier of a year and the re-certification', () => {
    expect(explained({ country: 'US', dpf: dpf() }).nextStep.en).toBe(
      'Check the DPF List again, on 3 Aug 2027 at the latest.',
    );
    // One that was not checked in time may have lapsed.
    expect(explained({ country: 'US', dpf: dpf({ checkedOn: null }) }).nextStep.nl).toContain(
      'vervallen, dan vraagt verdere doorgifte een andere waarborg',
    );
    expect(dpfRecheckOn(dpf({ recertificationDue: null }), context)).toBe('2027-10-01');
    expect(dpfRecheckOn(dpf({ recertificationDue: '2028-01-01' }), context)).toBe('2027-10-01');
    expect(dpfRecheckOn(dpf({ recertificationDue: '2026-09-01' }), context)).toBe('2027-10-01');
    expect(dpfRecheckOn(dpf({ recertificationDue: '2026-10-01' }), context)).toBe('2026-10-01');
    expect(dpfRecheckOn(dpf({ checkedOn: '2026-11-23' }), context)).toBe(null);
    expect(dpfRecheckOn(null, context)).toBe(null);
  });
  it('a decision with a last day ends', () => {
    expect(explained({ country: 'GB' }).nextStep.nl).toContain('het besluit geldt tot en met 27-12-2031');
  });
  it('nothing is to be done', () => {
    expect(explained({ country: 'CH' }).nextStep.nl).toBe('U hoeft hiervoor nu niets te doen.');
  });
  it('a condition is asked, an entry looked up, or clauses signed', () => {
    expect(explained({ country: 'CA' }).nextStep.nl).toContain('Vraag Example of aan deze voorwaarde');
    expect(explained({ country: 'US' }).nextStep.nl).toContain('Zoek Example op in de DPF-lijst');
    expect(explained({ country: 'US', dpf: dpf(), dataKinds: ['hr'] }).nextStep.nl).toBe(
      'Vraag Example om een vermelding met HR-dekking. Of: sluit met Example standaardcontractbepalingen module 2 en beoordeel het recht in de Verenigde Staten (TIA).',
    );
  });
  it('a TIA that lies in the future is not there', () => {
    expect(tiaReviewOn({ completedOn: '2026-11-23', outcome: 'positive' }, context)).toBe(null);
    expect(tiaReviewOn(null, context)).toBe(null);
    expect(tiaReviewOn({ completedOn: TODAY, outcome: 'positive' }, context)).toBe('2027-11-22');
  });
});

describe('advisories', () => {
  it.each<[keyof typeof advisoryLabels, Partial<FlowFacts>, string]>([
    [
      'PARENT_RISK',
      { country: 'NL', parentCountry: 'US' },
      'De moedermaatschappij van Example is gevestigd in de Verenigde Staten: een overheid daar kan om gegevens vragen, en doorgeven daarheen is zelf een doorgifte (art. 28 lid 1, 32, 44 en 48 AVG).',
    ],
    [
      'SECURITY_ABROAD',
      { separateImporter: false },
      'Er is toegang tot de gegevens vanuit India (art. 24 en 32 AVG).',
    ],
    [
      'DPF_NO_FALLBACK',
      { country: 'US', dpf: dpf() },
      'Als het adequaatheidsbesluit voor de Verenigde Staten vervalt, is er geen andere waarborg (art. 45 en 46 AVG).',
    ],
    [
      'ART49',
      { derogation: { ground: 'b', structural: false, signedOffOn: TODAY } },
      'Een afwijking is een uitzondering die u per geval moet kunnen verantwoorden (art. 49 lid 6 AVG).',
    ],
  ])('%s', (advisory, facts, expected) => {
    const full = flow(facts);
    const assessment = assessFlow(full, context);
    expect(assessment.advisories).toEqual([advisory]);
    expect(explainAdvisory(advisory, full, assessment, context, supplier).reason.nl).toBe(expected);
  });
});

it('an importer without a name is the supplier or the sub-processor', () => {
  expect(explained({ country: 'unknown', entity: '' }).reason.nl).toContain(
    'waar de leverancier de gegevens',
  );
  const sub = { country: 'unknown', entity: '', actor: 'sub-processor' } as const;
  expect(explained(sub).reason.en).toContain('where the sub-processor processes');
});

it('no sentence is ever empty, holds a hole, or misses its full stop', () => {
  fc.assert(
    fc.property(anyFlow, nearDate, (facts, asOf) => {
      const under = { ...context, asOf, list: listWith('IN', { expires: '2027-01-01' }) };
      const assessment = assessFlow(facts, under);
      const texts = [
        explainFlow(facts, assessment, under, supplier),
        ...assessment.advisories.map((advisory) =>
          explainAdvisory(advisory, facts, assessment, under, supplier),
        ),
      ].flatMap(({ reason, nextStep }) => [reason.nl, reason.en, nextStep.nl, nextStep.en]);
      for (const text of texts) {
        expect(text).toMatch(/^[A-Z].{20,}\.$/s);
        expect(text).not.toMatch(/undefined|null|NaN|–| {2}|: \(|\.\./);
      }
    }),
    { numRuns: 500 },
  );
});

it('every code and advisory has a short name of its own', () => {
  const names = [
    ...transferCodes.map((code) => transferCodeLabels[code]),
    ...advisories.map((a) => advisoryLabels[a]),
  ];
  expect(new Set(names.map((name) => name.nl)).size).toBe(names.length);
  expect(new Set(names.map((name) => name.en)).size).toBe(names.length);
});

describe('agreement sentences', () => {
  const words = {
    supplier: 'Acme B.V.',
    startsOn: '2027-01-01',
    endsOn: '2026-12-31',
    noticeDeadline: '2026-12-01',
  };
  it.each([...agreementStatuses, 'no-agreement'] as const)('%s', (status) => {
    const { reason, nextStep } = agreementSentences(status, words);
    expect(reason.nl).toMatch(/Acme B\.V\..*\(art\. 28 lid 3( onder g)? AVG\)\.$/);
    expect(reason.en).toMatch(/Acme B\.V\..*\(Art\. 28\(3\)(\(g\))? GDPR\)\.$/);
    for (const text of [nextStep.nl, nextStep.en]) expect(text).toMatch(/^[A-Z].*\.$/);
  });
  it('name the day that counts', () => {
    expect(agreementSentences('expired', words).reason.nl).toContain('verlopen op 31-12-2026');
    expect(agreementSentences('pending', words).reason.en).toContain('on 1 Jan 2027');
    expect(agreementSentences('active', words).nextStep.nl).toContain(
      'uiterlijk op 1-12-2026 zijn ontvangen.',
    );
    expect(agreementSentences('active', { ...words, noticeDeadline: null }).nextStep.en).toContain(
      'nothing to do',
    );
    expect(agreementSentences('notice', { ...words, endsOn: null }).reason.nl).not.toContain('null');
  });
  it('ask for the agreement that took the place of another only while nobody recorded it', () => {
    expect(agreementSentences('superseded', words).nextStep.nl).toContain('in de plaats kwam');
    const replaced = agreementSentences('superseded', { ...words, isReplaced: true }).nextStep;
    expect(replaced.nl).toBe('U hoeft hiervoor nu niets te doen.');
  });
  it('ask for nothing that another agreement in force has settled', () => {
    const beside = { ...words, hasFlows: true, isReplaced: true };
    expect(agreementSentences('pending', beside).nextStep.en).toContain('another one is in force');
    expect(agreementSentences('pending', { ...beside, isReplaced: false }).nextStep.en).toContain(
      'Do not let',
    );
    const expired = agreementSentences('expired', beside);
    expect(expired.nextStep.nl).toContain('leg vast dat die hiervoor in de plaats kwam');
    expect(expired.reason.nl).not.toContain('terwijl er nog gegevens worden verwerkt');
    expect(agreementSentences('ended', beside).nextStep.nl).toBe('U hoeft hiervoor nu niets te doen.');
  });
  it('deletion has an article of its own', () => {
    expect(agreementArticle('ended-open')).toBe('28(3)(g)');
    expect(agreementArticle('missing')).toBe('28(3)');
  });
  it('the article follows the role: an arrangement, or the terms that are imposed on a sub-processor of ours', () => {
    expect(agreementArticle('missing', 'joint-controller')).toBe('26(1)');
    expect(agreementArticle('missing', 'sub-processor')).toBe('28(4)');
    expect(agreementArticle('ended-open', 'sub-processor')).toBe('28(3)(g), 28(4)');
    expect(agreementSentences('missing', { ...words, role: 'sub-processor' }).reason.nl).toMatch(
      /\(art\. 28 lid 4 AVG\)\.$/,
    );
  });
  it('a deadline shows how it was counted', () => {
    expect(noticeFormula('2026-12-31', '2027-03-31', { months: 3, days: 0 })).toEqual({
      nl: '31-12-2026 = 31-3-2027 min 3 maanden',
      en: '31 Dec 2026 = 31 Mar 2027 less 3 months',
    });
  });
});
