import { expect, test } from 'vitest';
import type { FlowFacts } from '../../../shared/fields/flow.ts';
import { missingAnswer } from '../../../shared/law/missing-answer.ts';
import { assessFlow } from '../../../shared/law/transfer.ts';
import { badTia, context, dpf, flow, goodTia, other, scc, staleTia } from './facts.ts';

const us: Partial<FlowFacts> = { country: 'US', importerCountry: 'US', safeguards: null };

test.each<[string, Partial<FlowFacts>, string, string | null]>([
  ['no place', { country: 'unknown' }, 'UNKNOWN_LOCATION', 'country'],
  ['inside', { country: 'NL' }, 'WITHIN_EEA', null],
  ['inside, nobody knows whose', { country: 'NL', importerCountry: null }, 'WITHIN_EEA', 'importerCountry'],
  [
    'inside, of an importer outside',
    { country: 'NL', importerCountry: 'IN' },
    'IMPORTER_OUTSIDE_EEA',
    'outsideAccess',
  ],
  [
    'the same, that has access',
    {
      country: 'NL',
      importerCountry: 'IN',
      safeguards: null,
      outsideAccess: { possible: true, evidence: '', confirmedOn: null },
    },
    'IMPORTER_OUTSIDE_EEA',
    'safeguards',
  ],
  ['a Dutch company in the US', { ...us, importerCountry: 'NL' }, 'IMPORTER_UNNAMED', 'entity'],
  ['never asked', { safeguards: null }, 'MECHANISM_UNKNOWN', 'safeguards'],
  ['no basis', {}, 'NO_MECHANISM', 'safeguards'],
  ['onward', { exportedFrom: 'GB' }, 'ONWARD_UNDOCUMENTED', 'safeguards'],
  ['a condition', { country: 'CA' }, 'ADEQUACY_CONDITION_UNCONFIRMED', 'conditionConfirmed'],
  ['the List was not looked at', us, 'ADEQUACY_CONDITION_UNCONFIRMED', 'dpf'],
  ['no status', { ...us, dpf: dpf({ status: null }) }, 'ADEQUACY_CONDITION_UNCONFIRMED', 'dpf.status'],
  [
    'not for staff',
    { ...us, dpf: dpf(), dataKinds: ['customer', 'hr'] },
    'ADEQUACY_CONDITION_UNCONFIRMED',
    'dpf.coverage',
  ],
  ['an old check', { ...us, dpf: dpf({ checkedOn: '2025-01-01' }) }, 'DPF_RECHECK', 'dpf.checkedOn'],
  ['another module', { safeguards: [scc({ module: 3 })] }, 'SCC_DEFECT', 'safeguards.0.module'],
  [
    'no annexes',
    { safeguards: [scc({ annexesComplete: null })] },
    'SCC_DEFECT',
    'safeguards.0.annexesComplete',
  ],
  ['not signed', { safeguards: [scc({ signedOn: null })] }, 'SCC_DEFECT', 'safeguards.0.signedOn'],
  [
    'the best of two',
    { safeguards: [other('scc-2010-87'), scc({ signedOn: null })] },
    'SCC_DEFECT',
    'safeguards.1.signedOn',
  ],
  ['repealed', { safeguards: [other('scc-2010-87')] }, 'SCC_OUTDATED', 'safeguards.0.mechanism'],
  ['other BCR', { safeguards: [other('bcr-controller')] }, 'BCR_WRONG_TYPE', 'safeguards.0.mechanism'],
  ['no proof', { safeguards: [other('certification')] }, 'SAFEGUARD_UNPROVEN', 'safeguards.0.signedOn'],
  [
    'own clauses',
    { safeguards: [other('ad-hoc-clauses')] },
    'UNAUTHORISED_CLAUSES',
    'safeguards.0.authorisedOn',
  ],
  ['no TIA', { safeguards: [scc()] }, 'TIA_MISSING', 'tia'],
  ['an old TIA', { safeguards: [scc()], tia: staleTia }, 'TIA_STALE', 'tia'],
  ['a negative TIA', { safeguards: [scc()], tia: badTia }, 'TIA_NEGATIVE', 'tia'],
  ['all there', { safeguards: [scc()], tia: goodTia }, 'SCC', null],
  [
    'structural',
    { derogation: { ground: 'a', structural: true, signedOffOn: null } },
    'ART49_STRUCTURAL',
    'derogation',
  ],
])('%s', (_name, facts, code, missing) => {
  const judged = flow(facts);
  const assessment = assessFlow(judged, context);
  expect([assessment.code, missingAnswer(judged, assessment, context)]).toEqual([code, missing]);
});

test.each<[string, Partial<FlowFacts>, string]>([
  ['nothing stands ready', {}, 'safeguards'],
  ['clauses stand ready without a TIA', { safeguards: [scc()] }, 'tia'],
  ['clauses stand ready unsigned', { safeguards: [scc({ signedOn: null })] }, 'safeguards.0.signedOn'],
])('a decision that ends, while %s', (_name, facts, missing) => {
  const late = { ...context, asOf: '2031-10-01' };
  const judged = flow({ country: 'GB', ...facts });
  const assessment = assessFlow(judged, late);
  expect([assessment.code, missingAnswer(judged, assessment, late)]).toEqual(['ADEQUACY_EXPIRING', missing]);
});
