/** The sentence on transfers for a privacy statement, and what it waits for, in Dutch. */
import type { SentenceGap } from '../schema/publish.ts';
import { counted } from './both.ts';
import { ended } from './in-sentence.ts';

const nl = counted('nl');
const suppliers = (n: number) => nl(n, 'leverancier', 'leveranciers');

export const sentence = {
  none: 'Wij geven uw persoonsgegevens niet door aan landen buiten de Europese Economische Ruimte (EER) of aan internationale organisaties.',
  lead: 'Wij geven persoonsgegevens door aan ontvangers buiten de Europese Economische Ruimte (EER):',
  to: (place: string, basis: string) => `naar ${place}: ${basis}`,
  adequacy: (decision: string) =>
    `op grond van een adequaatheidsbesluit van de Europese Commissie (${decision})`,
  framework: (decision: string) =>
    `op grond van een adequaatheidsbesluit van de Europese Commissie (${decision}), aan ontvangers op de lijst van het EU-U.S. Data Privacy Framework`,
  safeguards: (tools: string) =>
    `voor deze ontvangers geldt geen adequaatheidsbesluit; er zijn passende waarborgen (${tools})`,
  onward: (tools: string) =>
    `een ontvanger buiten de EER geeft de gegevens daarheen verder door, volgens afspraken daarover (art. 44 AVG: ${tools})`,
  derogation: (grounds: string) =>
    `voor deze ontvangers geldt geen adequaatheidsbesluit en er zijn geen passende waarborgen; de doorgifte berust op een afwijking (art. 49 lid 1 AVG, ${grounds})`,
  compelling: '[noem de dwingende gerechtvaardigde belangen]',
  blank: '[nog vast te leggen op welke basis]',
  copy: (contact: string) => ended(`Een kopie van deze waarborgen kunt u opvragen bij ${contact}`),
  copyBlank: '[contactgegevens]',
  gaps: {
    nothing:
      'Er staan nog geen leveranciers in het register die voor u persoonsgegevens ontvangen. Leg hen eerst vast.',
    places: (n: number) =>
      `Van ${suppliers(n)} is niet, of niet helemaal, vastgelegd in welk land de gegevens zijn. Vraag het na en leg het vast bij de gegevensstromen.`,
    importers: (n: number) =>
      `Van ${suppliers(n)} is niet vastgelegd waar de ontvanger gevestigd is. Leg het land van vestiging vast.`,
    chain: (n: number) =>
      `Van ${suppliers(n)} is niet bekend welke subverwerkers die inschakelt. Vraag de lijst op en leg haar vast.`,
    basis: (n: number) =>
      `Van ${suppliers(n)} staat niet vast op welke basis gegevens buiten de EER komen. Kijk dit na bij de doorgiften.`,
    contact:
      'Niet vastgelegd is waar iemand een kopie van de waarborgen kan opvragen. Vul bij Instellingen uw contactgegevens in.',
  } satisfies Record<'nothing' | 'contact', string> &
    Record<Exclude<SentenceGap, 'nothing' | 'contact'>, (n: number) => string>,
};
