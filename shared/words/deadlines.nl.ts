/** Sentences of the deadlines: what is due, how it was counted, and the next step, in Dutch. */
import type { RecordedDate } from '../law/date-found.ts';
import type { DeadlineKind } from '../schema/deadline.ts';
import { formatNumber } from './both.ts';
import type { DeadlineSentences, DeadlineWords } from './deadline-values.ts';
import { formatDate, formatMoment } from './format.ts';

export const recordedDates = {
  end: 'de einddatum',
  request: 'de dag van het verzoek',
  certificate: 'de laatste dag van het certificaat of rapport',
  objection: 'de laatste dag voor bezwaar',
  dpf: 'de hernieuwingsdatum op de DPF-lijst',
  decision: 'de laatste dag van het adequaatheidsbesluit',
  parent: 'de dag waarop de moedermaatschappij verandert',
  switching: 'de dag waarop overstapkosten vervallen (art. 29 lid 1 dataverordening)',
} satisfies Record<RecordedDate, string>;

/** How a day is counted from another. */
export const counting = { less: 'min', plus: 'plus', hours: (n: number) => `${formatNumber(n, 'nl')} uur` };

export const deadlineLabels = {
  notice: 'Uiterste opzegdatum',
  'agreement-end': 'Einde van de overeenkomst',
  review: 'Periodieke beoordeling',
  certificate: 'Certificaat of rapport loopt af',
  dpf: 'DPF-lijst opnieuw controleren',
  tia: 'TIA opnieuw beoordelen',
  'decision-end': 'Einde van een adequaatheidsbesluit',
  objection: 'Bezwaar tegen een subverwerker',
  deletion: 'Wissen of terugbezorgen bevestigen',
  request: 'Verzoek zonder antwoord',
  breach: 'Datalek melden bij de AP',
  'parent-change': 'Andere moedermaatschappij',
  'switching-charges': 'Overstapkosten vervallen',
} satisfies Record<DeadlineKind, string>;

const asked: Record<DeadlineWords['role'], string> = {
  processor: 'verwerkersovereenkomst',
  'sub-processor': 'verwerkersovereenkomst',
  'joint-controller': 'onderlinge regeling',
  'independent-controller': 'overeenkomst',
};

export const sentences: Record<DeadlineKind, DeadlineSentences> = {
  notice: {
    reason: (w) =>
      `De overeenkomst met ${w.supplier} ${w.noticeEndsOn === null ? 'wordt stilzwijgend verlengd; wilt u dat niet' : `loopt voor onbepaalde tijd; wilt u dat zij eindigt op ${formatDate(w.noticeEndsOn, 'nl')}`}, dan ${w.isOver ? 'moest' : 'moet'} uw opzegging uiterlijk op ${formatDate(w.due, 'nl')} zijn ontvangen${w.switchBy === null ? '' : `; om over te stappen volstaat ${formatDate(w.switchBy, 'nl')}, want bij een clouddienst is de opzegtermijn daarvoor hooguit twee maanden (art. 25 lid 2 onder d dataverordening)`}`,
    nextStep: (w) =>
      `Besluit of u ${w.noticeEndsOn === null ? 'verlengt' : 'doorgaat'}. Zo niet, zeg dan schriftelijk op en leg de dag van opzegging vast.`,
  },
  'agreement-end': {
    reason: (w) =>
      `De laatste dag van de ${w.role === 'joint-controller' ? 'onderlinge regeling' : 'overeenkomst'} met ${w.supplier} ${w.isOver ? 'was' : 'is'} ${formatDate(w.due, 'nl')}`,
    nextStep: (w) =>
      w.role === 'joint-controller'
        ? `Stel ${w.isOver ? '' : 'op tijd '}een nieuwe onderlinge regeling vast en leg de datum vast.`
        : w.role === 'independent-controller'
          ? `Sluit ${w.isOver ? '' : 'op tijd '}een nieuwe overeenkomst, als die nog nodig is.`
          : w.isOver
            ? 'Sluit een nieuwe overeenkomst, of laat de gegevens wissen of terugbezorgen en leg dat vast.'
            : 'Sluit op tijd een nieuwe overeenkomst, of laat de gegevens na afloop wissen of terugbezorgen.',
  },
  review: {
    reason: (w) =>
      `De afspraken met ${w.supplier} ${w.isOver ? 'waren' : 'zijn'} volgens uw eigen termijn van ${w.months} maanden uiterlijk op ${formatDate(w.due, 'nl')} opnieuw te beoordelen`,
    nextStep: () => 'Loop de gegevens van deze leverancier na en teken de beoordeling af.',
  },
  certificate: {
    reason: (w) =>
      `Het bewijs van ${w.supplier} (${w.subject.nl}) ${w.isOver ? 'was' : 'is'} geldig tot en met ${formatDate(w.on, 'nl')}`,
    nextStep: (w) => `Vraag ${w.supplier} om het nieuwe certificaat of rapport en leg de nieuwe datum vast.`,
  },
  dpf: {
    reason: (w) =>
      `De vermelding van ${w.subject.nl} op de DPF-lijst ${w.isOver ? 'moest' : 'moet'} uiterlijk op ${formatDate(w.due, 'nl')} opnieuw worden gecontroleerd`,
    nextStep: () => 'Controleer de DPF-lijst en leg de datum en de nieuwe hernieuwingsdatum vast.',
  },
  tia: {
    reason: (w) =>
      `De TIA voor ${w.subject.nl} in ${w.place?.nl} ${w.isOver ? 'moest' : 'moet'} uiterlijk op ${formatDate(w.due, 'nl')} opnieuw worden beoordeeld`,
    nextStep: (w) =>
      w.isOfSubProcessor
        ? `Vraag ${w.supplier} om een nieuwe beoordeling van het recht in ${w.place?.nl} (TIA), beoordeel die en leg de uitkomst met datum vast.`
        : `Beoordeel het recht en de praktijk in ${w.place?.nl} opnieuw en leg de uitkomst met datum vast.`,
  },
  'decision-end': {
    reason: (w) =>
      `Het adequaatheidsbesluit voor ${w.place?.nl} ${w.isOver ? 'gold' : 'geldt'} tot en met ${formatDate(w.due, 'nl')}`,
    nextStep: (w) => `Volg of het besluit wordt verlengd en leg met ${w.supplier} een andere waarborg klaar.`,
  },
  objection: {
    reason: (w) =>
      `${w.supplier} heeft subverwerker ${w.subject.nl} aangekondigd; bezwaar ${w.isOver ? 'kon' : 'kan'} tot en met ${formatDate(w.due, 'nl')}`,
    nextStep: (w) =>
      w.isOver
        ? 'Ga na of u op tijd bezwaar hebt gemaakt en leg uw besluit vast. Zonder bezwaar mag de leverancier de subverwerker inschakelen.'
        : 'Beoordeel de nieuwe subverwerker, ga akkoord of maak bezwaar, en leg het besluit vast.',
  },
  deletion: {
    reason: (w) =>
      `De overeenkomst of dienst van ${w.supplier} eindigde op ${formatDate(w.on, 'nl')}, maar wissen of terugbezorgen is niet bevestigd`,
    nextStep: (w) =>
      `Vraag ${w.supplier} om een bevestiging dat de gegevens zijn gewist of terugbezorgd, ook de kopieën.`,
  },
  request: {
    reason: (w) => `${w.supplier} heeft nog niet gereageerd op uw verzoek om een ${asked[w.role]}`,
    nextStep: (w) =>
      w.role === 'processor' || w.role === 'sub-processor'
        ? `Herinner ${w.supplier} aan uw verzoek, of laat geen persoonsgegevens meer verwerken.`
        : `Herinner ${w.supplier} aan uw verzoek.`,
  },
  breach: {
    reason: (w) =>
      `Het datalek bij ${w.supplier} (${w.subject.nl}) ${w.isOver ? 'had' : 'moet'} uiterlijk op ${formatMoment(w.until ?? '', 'nl')} bij de Autoriteit Persoonsgegevens ${w.isOver ? 'gemeld moeten zijn' : 'zijn gemeld'}, tenzij een risico voor personen niet waarschijnlijk is; weekeinden en feestdagen tellen mee`,
    nextStep: (w) =>
      w.isOver
        ? 'Meld het datalek alsnog, met de reden van de vertraging, en leg het moment vast; of leg vast waarom melden niet nodig is.'
        : 'Meld het datalek met wat u nu weet en vul later aan, na het einde van de termijn ook met de reden van de vertraging; leg het moment van melden vast, of waarom melden niet nodig is.',
  },
  'parent-change': {
    reason: (w) =>
      `${w.supplier} ${w.isOver ? 'heeft sinds' : 'krijgt op'} ${formatDate(w.due, 'nl')} een andere moedermaatschappij${w.place === null ? '; in welk land is niet vastgelegd' : ` in ${w.place.nl}`}${w.noticeBy === null || w.isOver ? '' : `; een opzegging moet uiterlijk op ${formatDate(w.noticeBy, 'nl')} zijn ontvangen`}`,
    nextStep: (w) =>
      w.isOver
        ? 'Beoordeel de garanties opnieuw, neem het nieuwe land bij de leverancier over en haal de aankondiging weg.'
        : w.hasClause === true
          ? 'De overeenkomst regelt wat er bij een andere moedermaatschappij gebeurt: beroep u daarop vóór de dag waarop die komt, en beoordeel opnieuw of de garanties afdoende zijn.'
          : w.hasClause === false
            ? 'De overeenkomst regelt niets voor een andere moedermaatschappij: maak vóór die komt afspraken, of zeg op tijd op en stap over.'
            : 'Zoek in de overeenkomst op wat er bij een andere moedermaatschappij gebeurt, leg dat vast bij de toetsing en besluit voordat die komt.',
  },
  'switching-charges': {
    reason: (w) =>
      `Vanaf ${formatDate(w.due, 'nl')} mag ${w.supplier} voor overstappen geen kosten meer in rekening brengen; tot dan hooguit wat het overstappen kost (art. 29 dataverordening)`,
    nextStep: (w) =>
      `Vraag ${w.supplier} om de overstapkosten uit de overeenkomst te halen. Wilt u overstappen en kan dat wachten, dan is het vanaf ${formatDate(w.due, 'nl')} kosteloos.`,
  },
};

/** The reason stands without a full stop: the article follows in brackets. */
export const undatedParent = {
  reason: (supplier: string) =>
    `${supplier} krijgt een andere moedermaatschappij; vanaf welke dag is niet vastgelegd`,
  nextStep: 'Vraag wanneer de verandering ingaat en leg die dag vast.',
};
