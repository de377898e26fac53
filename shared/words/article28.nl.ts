/** Sentences about the checklist of Art. 28 GDPR, in Dutch. */
import { formatNumber } from './both.ts';

export const checklist = {
  /** Without a full stop: the article follows in brackets. */
  reason: (supplier: string, missing: number, title: string) => {
    const points =
      missing === 1
        ? 'ontbreekt een verplicht onderdeel of is het'
        : `ontbreken ${formatNumber(missing, 'nl')} verplichte onderdelen of zijn ze`;
    const named = title === '' ? '' : ` “${title}”`;
    return `In de verwerkersovereenkomst${named} met ${supplier} ${points} niet volledig`;
  },
  nextStep: 'Stuur de leverancier de brief met wat ontbreekt, en leg de aanvulling vast.',
};

export const guarantee = {
  /** Without a full stop: the article follows in brackets. */
  reason: (supplier: string) => `Niet is vastgesteld dat ${supplier} afdoende garanties biedt`,
  nextStep:
    'Vraag de certificaten en auditrapporten op met de brief, beoordeel ze, en leg de beoordeling met het bewijs vast in de toetsing.',
};
