import type { DataFlow } from '../../../../shared/fields/flow.ts';
import { decisionOn } from '../../../../shared/law/adequacy.ts';
import { isWithinEea } from '../../../../shared/law/jurisdictions.ts';
import { useCountryList } from '../../../i18n/country-list.ts';
import { useDay } from '../../../register/status.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { useImporterCountry } from '../base/use-importer-country.ts';

/** Who imports, from where, and the country whose law is assessed: of the place, or of an importer outside the EEA. */
export function useJudged(flow: DataFlow) {
  const { processor, chain } = useSupplier().view.record;
  const list = useCountryList();
  const asOf = useDay();
  const sub = chain.find((link) => link.subProcessorId === flow.subProcessorId)?.subProcessor ?? null;
  const importerCountry = useImporterCountry(flow);
  const isElsewhere =
    isWithinEea(flow.country, list) && importerCountry !== null && importerCountry !== 'unknown';
  const country = isElsewhere ? importerCountry : flow.country;
  return {
    importer: flow.entity || sub?.name || processor.name,
    subProcessor: sub?.name ?? null,
    importerCountry,
    country,
    place: list.byCode.get(country),
    decision: decisionOn(country, { list, asOf }),
    list,
    asOf,
  };
}
