/** The checklist of Art. 28 next to the agreement, and the letters that ask for what is missing, in Dutch. */
import type { ChecklistGroup } from '../law/article28-checklist.ts';
import type { checklistAnswers } from '../schema/checklist.ts';
import { formatNumber } from './both.ts';

type Groups = Record<ChecklistGroup, string>;
type Answers = Record<(typeof checklistAnswers)[number], string>;

export const checklist = {
  title: 'Toetsing aan artikel 28 AVG',
  lead: (agreement: string) => `Staat in “${agreement}” wat de AVG vraagt?`,
  start: 'Toetsen aan artikel 28',
  open: 'Toetsing bekijken',
  noAgreement: 'Deze overeenkomst is er niet (meer)',
  noAgreementText: 'Misschien is zij verwijderd. Kijk bij de overeenkomsten van de leverancier.',
  score: 'Score',
  scoreOf: (score: number) => `${formatNumber(score, 'nl')} van 100`,
  scoreHelp: 'Verplichte onderdelen tellen drie keer zo zwaar; “n.v.t.” telt niet mee.',
  answered: (answered: number, total: number) =>
    `${formatNumber(answered, 'nl')} van ${formatNumber(total, 'nl')} vragen beantwoord`,
  proposedCount: (count: number) => `${formatNumber(count, 'nl')} te bevestigen`,
  answer: 'Antwoord',
  answers: { yes: 'Ja', partly: 'Deels', no: 'Nee', 'not-applicable': 'N.v.t.' } satisfies Answers,
  notAnswered: 'nog niet bekeken',
  clause: 'Vindplaats',
  evidence: 'Bewijs',
  note: 'Toelichting',
  clearOf: (question: string) => `Antwoord wissen: ${question}`,
  required: 'verplicht',
  advised: 'aanbevolen',
  groups: {
    pre: 'Waar de overeenkomst over gaat',
    a: 'Instructies',
    b: 'Vertrouwelijkheid',
    c: 'Beveiliging',
    d: 'Subverwerkers',
    e: 'Rechten van betrokkenen',
    f: 'Bijstand en datalekken',
    g: 'Einde van de verwerking',
    h: 'Aantonen en audits',
    t: 'Doorgifte',
    x: 'Goede afspraken daarnaast',
    cbw: 'Toeleveringsketen (Cyberbeveiligingswet)',
    dora: 'Digitale weerbaarheid (DORA)',
    s: 'Zorg',
    m: 'Het model',
    own: 'Onze beoordeling vooraf',
  } satisfies Groups,
  unknownRegime: {
    cbw: 'Niet vastgelegd is of de Cyberbeveiligingswet voor u geldt; daarom staan deze vragen er. Leg het vast in Instellingen, of voor deze overeenkomst alleen bij de overeenkomst zelf.',
    dora: 'Niet vastgelegd is of u een financiële entiteit bent (DORA); daarom staan deze vragen er. Leg het vast in Instellingen, of voor deze overeenkomst alleen bij de overeenkomst zelf.',
  },
  groupYes: (left: number) => (left === 1 ? 'De laatste: Ja' : `De andere ${formatNumber(left, 'nl')}: Ja`),
  groupUndo: 'Ja terugnemen',
  groupAnswered: (answered: number, total: number) =>
    `${formatNumber(answered, 'nl')} van ${formatNumber(total, 'nl')}`,
  modelOffers: (count: number) => `Het model beantwoordt zelf al ${formatNumber(count, 'nl')} vragen.`,
  model: (model: string) => `Het model: ${model}`,
  modelAnswers: (count: number) =>
    `De tekst van dit model beantwoordt ${formatNumber(count, 'nl')} vragen. Een antwoord telt pas mee als iemand het voor deze overeenkomst heeft bevestigd.`,
  modelUnread:
    'Wat deze versie van het model zegt, is niet in het programma opgenomen. Beantwoord de vragen met de overeenkomst ernaast.',
  modelVersions: (versions: string) => `Bekende versies: ${versions}.`,
  modelSource: (title: string) => `Bron: ${title}.`,
  fill: (count: number) =>
    count === 1
      ? 'Eén antwoord van het model invullen'
      : `${formatNumber(count, 'nl')} antwoorden van het model invullen`,
  filled: (count: number) =>
    count === 1
      ? 'Eén antwoord volgens het model is nog niet bevestigd.'
      : `${formatNumber(count, 'nl')} antwoorden volgens het model zijn nog niet bevestigd.`,
  read: 'Ik heb de overeenkomst gelezen. Waar zij van het model afwijkt, heb ik het antwoord aangepast.',
  confirmAll: 'Alles bevestigen',
  confirm: 'Bevestigen',
  confirmOf: (question: string) => `Bevestigen: ${question}`,
  toConfirm: 'Volgens het model, te bevestigen',
  proposed: (model: string) => `volgens het model (${model}), te bevestigen`,
  clauseUnknown: 'artikel nog opzoeken',
  unchanged: 'N.v.t.: de overeenkomst volgt het model ongewijzigd',
  deviates: 'Wijkt hier af van het model',
  deviation: 'Motivering van de afwijking',
  save: 'Toetsing opslaan',
  saved: 'De toetsing is opgeslagen.',
  gaps: 'Wat ontbreekt',
  noGaps: 'Op geen enkele vraag is “nee” of “deels” geantwoord.',
  gapMissing: 'ontbreekt',
  gapPartly: 'niet volledig',
  gapOpen: (count: number) =>
    count === 1
      ? 'Eén vraag is nog niet bekeken.'
      : `${formatNumber(count, 'nl')} vragen zijn nog niet bekeken.`,
  toQuestion: (question: string) => `Naar de vraag: ${question}`,
  document: 'Document naast de vragen',
  noDocument: 'Kies een document om het naast de vragen te lezen.',
  addDocument: 'Voeg de getekende overeenkomst toe bij de documenten; dan leest u haar hier naast de vragen.',
  hideDocument: 'Geen document tonen',
  letter: 'Brief over wat ontbreekt',
  locationsLetter: 'Brief over onbekende locaties',
  controlLetter: 'Brief over de wijziging van zeggenschap',
  letters: {
    'missing-terms': {
      title: 'Brief over wat ontbreekt',
      lead: 'Een brief aan de leverancier, klaar om te versturen.',
      none: 'De brief noemt de vragen waarop u “nee” of “deels” hebt geantwoord. Beantwoord eerst de toetsing.',
    },
    locations: {
      title: 'Brief over onbekende locaties',
      lead: 'Een brief die vraagt waar de gegevens zijn.',
      none: 'Van elke gegevensstroom is bekend in welk land de gegevens zijn.',
    },
    control: {
      title: 'Brief over de wijziging van zeggenschap',
      lead: 'Een brief die vraagt wat een andere moedermaatschappij voor onze gegevens betekent.',
      none: 'Er is geen andere moedermaatschappij aangekondigd.',
    },
  },
  letterNone: 'Er is niets om te vragen',
  letterLanguage: 'Taal van de brief',
  body: 'Tekst van de brief',
  saveText: 'Opslaan als tekst',
  fileName: (supplier: string) => `Brief aan ${supplier}.txt`,
};
