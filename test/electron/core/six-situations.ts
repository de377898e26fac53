/**
 * Six suppliers of which too little is known, or of which one thing is not in order where others are: none of them may
 * be shown as in order, anywhere. All names are made up.
 */
import type { Client } from '../../../electron/core/procedures/router.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import { chainFields, emptySubProcessor } from '../../../shared/fields/sub-processor.ts';
import { newAgreement, newFlow, newSupplier } from './registers.ts';

/** What each must say: result and reason of the transfers, status of the agreement. */
export const situations = {
  'Parelduik Software Inc.': ['action', 'IMPORTER_OUTSIDE_EEA', 'active'],
  'Ketenhuis B.V.': ['action', 'SUBPROCESSOR_NOT_LOCATED', 'active'],
  'Nergens Genoemd B.V.': ['action', 'NO_FLOWS_RECORDED', 'active'],
  'Personeelsplein Inc.': ['action', 'ADEQUACY_CONDITION_UNCONFIRMED', 'active'],
  'Samen Verantwoordelijk Ltd': ['blocked', 'NO_MECHANISM', 'active'],
  'Twee Diensten B.V.': ['none', 'WITHIN_EEA', 'missing'],
} as const;

/** Fills a register with them. */
export async function addSituations(client: Client): Promise<void> {
  const signed = { recorded: 'signed', signedOn: '2026-01-10' } as const;
  const known = { hasSubProcessors: false } as const;
  const add = async (name: keyof typeof situations, input: Parameters<typeof newSupplier>[2]) => {
    const { id } = await newSupplier(client, name, { ...known, ...input });
    return id;
  };

  const american = await add('Parelduik Software Inc.', { country: 'US' });
  await newAgreement(client, american, signed);
  await newFlow(client, american, {
    country: 'DE',
    dpf: { status: 'not-listed', coverage: [], checkedOn: '2026-10-01', recertificationDue: null },
  });

  const chained = await add('Ketenhuis B.V.', { country: 'NL', hasSubProcessors: true });
  await newAgreement(client, chained, signed);
  await newFlow(client, chained, { country: 'NL' });
  const sub = await client.subProcessors.save({
    id: null,
    version: null,
    input: { ...emptySubProcessor('Kolkata Support Ltd'), country: 'IN' },
  });
  await client.chain.save({
    id: null,
    version: null,
    processorId: chained,
    input: { ...emptyOf(chainFields), subProcessorId: sub.id },
  });

  await newAgreement(client, await add('Nergens Genoemd B.V.', { country: 'NL' }), signed);

  const personnel = await add('Personeelsplein Inc.', { country: 'US' });
  await newAgreement(client, personnel, signed);
  await newFlow(client, personnel, {
    country: 'US',
    dataKinds: ['Personeelsgegevens'],
    dpf: {
      status: 'active',
      coverage: ['non-hr'],
      checkedOn: '2026-10-01',
      recertificationDue: '2027-08-03',
    },
  });

  const joint = await add('Samen Verantwoordelijk Ltd', { country: 'IN', role: 'joint-controller' });
  await newAgreement(client, joint, signed);
  await newFlow(client, joint, { country: 'IN', safeguards: [] });

  const two = await add('Twee Diensten B.V.', {
    country: 'NL',
    services: [
      { id: 'pay', name: 'Salaris', category: 'payroll', endedOn: null },
      { id: 'sick', name: 'Verzuim', category: 'hr', endedOn: null },
    ],
  });
  await newAgreement(client, two, { ...signed, serviceIds: ['pay'] });
  await newAgreement(client, two, { recorded: 'missing', serviceIds: ['sick'] });
  await newFlow(client, two, { country: 'NL' });
}
