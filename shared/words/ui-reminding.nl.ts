/** How a person is reminded on this computer, in Dutch. */
import { counted } from './both.ts';

const nl = counted('nl');

export const reminding = {
  title: 'Herinneringen op deze computer',
  text: 'Het programma herinnert u aan wat er moet gebeuren. Hier kiest u hoe, ook als het niet open is.',
  scheduler: 'Iedere dag, ook als het programma niet open is',
  schedulerText: (hour: number) =>
    `De taakplanner van deze computer herinnert iedere dag om ${hour} uur aan wat er dan moet gebeuren; was de computer uit, dan zodra hij aan is.`,
  noScheduler:
    'Op deze computer kan het programma dat niet instellen. Zet de data in uw agenda, of open het programma geregeld.',
  isSet: (hour: number) => `Ingesteld: iedere dag om ${hour} uur.`,
  isNotSet: 'Niet ingesteld.',
  set: 'Dagelijkse herinnering instellen',
  remove: 'Dagelijkse herinnering weghalen',
  wasSet: 'De dagelijkse herinnering is ingesteld.',
  wasRemoved: 'De dagelijkse herinnering is weggehaald.',
  remindsAll: 'Zij herinnert aan alles van iedereen.',
  reminds: (name: string) => `Zij herinnert ${name}.`,
  follows: 'De dagelijkse herinnering is mee veranderd.',
  mayNotFollow:
    'De dagelijkse herinnering kan nog voor een ander zijn. Haal haar hieronder weg en stel haar opnieuw in.',
  login: 'Starten bij het aanmelden',
  loginText:
    'Het programma start dan op de achtergrond en toont meldingen. Het venster komt pas als u het opent. Sluit u het, dan blijft het programma op Windows en macOS herinneren; bij zijn pictogram naast de klok sluit u het af.',
  loginOn: 'Het programma start bij het aanmelden.',
  loginOff: 'Het programma start niet meer bij het aanmelden.',
  startAtLogin: 'Starten bij aanmelden',
  notAtLogin: 'Niet meer starten bij aanmelden',
  notices: 'Meldingen in de browser',
  noticesText:
    'Zolang deze pagina open is, toont de browser een melding van wat nieuw is. Het adres is na iedere start een ander; browsers vragen het daarom na een start opnieuw.',
  noticesAre: {
    granted: 'Meldingen staan aan.',
    default: 'Meldingen staan uit.',
    denied: 'De browser houdt meldingen van deze pagina tegen. Sta ze toe bij de rechten naast het adres.',
    none: 'Deze browser heeft geen meldingen. Wat nieuw is, staat op de startpagina.',
  },
  askNotices: 'Meldingen tonen',
  status: (n: number) =>
    n === 0 ? 'Geen open herinneringen' : nl(n, 'open herinnering', 'open herinneringen'),
  open: 'Bekijken',
  later: 'Over een uur',
};
