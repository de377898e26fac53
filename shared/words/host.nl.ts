/** Messages of the hosts themselves: what they refuse before a procedure is called, in Dutch. */
import { formatNumber } from './both.ts';

export const hostSentences = {
  /** The page was opened by an earlier run of the program, or the request comes from another program. */
  notOurs:
    'Deze pagina hoort niet bij het register dat nu draait, of het adres is al een keer gebruikt. Sluit dit tabblad. Een nieuw adres staat in het venster waarin u het programma startte; start het anders opnieuw.',
  malformed: 'De aanvraag is niet te lezen. Ververs de pagina en probeer het opnieuw.',
  unknown: 'Deze opdracht bestaat niet. Ververs de pagina.',
  casesNotJson: (file: string, detail: string) =>
    `${file} is geen JSON (${detail}). Geef een bestand met een lijst van gevallen.`,
  casesNoList: 'Hier hoort een lijst van gevallen te staan: [ … ].',
  caseLacks: 'Dit veld ontbreekt. Vul het in; null waar niets is vastgelegd.',
  caseChoice: (known: string) => `Deze waarde bestaat niet. Kies uit: ${known}.`,
  nodeTooOld: (version: string) =>
    `Node ${version} is te oud. Start via npm (npm start, npm run cli), of installeer Node 24.`,
  tooLarge: (megabytes: number) =>
    `Dit is te groot: hoogstens ${formatNumber(megabytes, 'nl')} MB in één keer. Stuur minder tegelijk.`,
};
