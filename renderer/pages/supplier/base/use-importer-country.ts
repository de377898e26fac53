import type { FlowInput } from '../../../../shared/fields/flow.ts';
import { effectiveFlows } from '../../../../shared/law/verdict.ts';
import { useCountryList } from '../../../i18n/country-list.ts';
import { useDay } from '../../../register/status.tsx';
import { useSupplier } from './supplier-context.tsx';

/** Where the recipient of a flow is established, as the verdict takes it; null = not recorded. */
export function useImporterCountry(flow: FlowInput): string | null {
  const { record } = useSupplier().view;
  const list = useCountryList();
  const asOf = useDay();
  const own = { ...flow, id: '', version: 1, processorId: record.processor.id };
  const [judged] = effectiveFlows({ ...record, flows: [own] }, { asOf, list });
  // Not named, and another legal entity than the one that is recorded: it is where the data are.
  return judged?.importerCountry === undefined ? flow.country : judged.importerCountry;
}
