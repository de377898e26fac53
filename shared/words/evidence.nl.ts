/** Sentences about sign-offs and merging, in Dutch. */
import { formatNumber } from './both.ts';

export const evidenceSentences = {
  samePerson: 'De tweede handtekening is van iemand anders dan de eerste. Vul een andere naam in.',
  needsReason: (supplier: string, red: number) =>
    `Bij ${supplier} ${red === 1 ? 'staat nog één rood punt' : `staan nog ${formatNumber(red, 'nl')} rode punten`} open. Vul in waarom u deze leverancier toch in orde vindt, of kies een andere uitkomst.`,
  openChanged: (supplier: string) =>
    `Bij ${supplier} staan intussen andere punten open dan u zag. Kijk de punten opnieuw na en leg de beoordeling dan vast. Wat u invulde, staat er nog.`,
  openChangedMany:
    'Bij deze leveranciers staan intussen andere punten open dan u zag. Kijk ze opnieuw na en leg de beoordeling dan vast. Wat u invulde, staat er nog.',
  needsReasonMany: (suppliers: number) =>
    `Bij ${suppliers === 1 ? 'één leverancier' : `${formatNumber(suppliers, 'nl')} leveranciers`} staan nog rode punten open. Vul in waarom u ze toch in orde vindt, of kies een andere uitkomst.`,
  mergeSame: 'Kies twee verschillende leveranciers om samen te voegen.',
};
