/** Samen werken in een register dat via PostgreSQL wordt gedeeld, in het Nederlands. */
import type { SharedRight } from '../schema/replica.ts';
import { formatNumber } from './both.ts';

export const sharing = {
  title: 'Samen werken',
  lead: 'Met wie u dit register deelt, of er contact is met de server, en wie er nog meer werkt.',
  toPage: 'Samen werken openen',
  panelText:
    'Met meer mensen tegelijk schrijven kan via een database van uw eigen IT-afdeling. Ieder houdt een eigen bestand.',
  alone: 'Dit register delen',
  aloneText:
    'Dit register staat nu alleen op deze computer. U kunt het delen via een PostgreSQL-database van uw IT-afdeling: ieder werkt dan in een eigen bestand, en wat de een opslaat, ziet de ander meteen.',
  aloneAfter:
    'De hele geschiedenis en alle documenten gaan naar de server. U wordt privacy officer van het gedeelde register.',
  hosts: 'Server',
  hostsHelp:
    'Bijvoorbeeld db1.example.nl. Meer servers met een komma; een andere poort dan 5432 als db1:5433.',
  hostUnfit: (given: string) => `${given} is geen server met een poort. Schrijf bijvoorbeeld db1:5433.`,
  database: 'Database',
  databaseHelp: 'De naam die uw IT-afdeling u gaf.',
  user: 'Gebruikersnaam',
  userHelp: 'Uw naam op de server. Zo staat u in de geschiedenis.',
  password: 'Wachtwoord',
  passwordHelp:
    'Wordt nergens bewaard: na een herstart vraagt het programma het opnieuw. Leeg: uit het wachtwoordbestand of van uw beheerder.',
  passwordHelpOffered:
    'Na een herstart vraagt het programma het opnieuw, tenzij u het laat onthouden. Leeg: uit het wachtwoordbestand, van uw beheerder, of zoals het al is onthouden.',
  remember: 'Onthoud het wachtwoord op deze computer',
  rememberHelp: 'Versleuteld met de sleutelbos van uw account op deze computer.',
  remembered: 'onthouden op deze computer',
  notRemembered: 'niet onthouden op deze computer',
  forget: 'Niet meer onthouden',
  forgotten: 'Het wachtwoord wordt niet meer onthouden. Als het weer nodig is, vraagt het programma erom.',
  more: 'Certificaat en wachtwoordbestand',
  ca: 'Certificaat van de uitgever',
  caHelp: 'Bestand met de map erbij (PEM). Leeg: wat deze computer vertrouwt.',
  passwordFile: 'Wachtwoordbestand',
  passwordFileHelp:
    'Bestand met de map erbij, in de vorm van PostgreSQL. Leeg: waar PostgreSQL het zelf zoekt.',
  clearText: 'Zonder TLS. Dat kan alleen met een server op deze computer zelf.',
  share: 'Register delen',
  sharing: 'Register delen…',
  sendingDocuments: 'Documenten versturen…',
  shared: 'Het register wordt gedeeld.',
  cancelled: 'Gestopt. Er is niets gedeeld.',
  cannotShare:
    'Delen kan alleen wie nu in dit register kan schrijven. Boven aan de pagina staat waarom dat niet kan.',
  forIt: 'Voor uw IT-afdeling',
  forItText:
    'Nodig is een lege database in PostgreSQL 15 of nieuwer, en een gebruiker die daarin mag maken (CREATE) en rollen mag maken (CREATEROLE). Het programma maakt de tabellen en de rollen zelf. Daarna geeft u elke gebruiker één van deze rollen.',
  joinTitle: 'Deelnemen aan een gedeeld register',
  joinText:
    'Een collega deelt een register via een server, en u kreeg daar een gebruikersnaam. U krijgt een eigen bestand met alles wat erin staat.',
  joinFrom:
    'Deelt een collega al een register? Sluit dan dit register (Instellingen, Register sluiten) en kies op het beginscherm Deelnemen.',
  joinOpen: 'Deelnemen…',
  join: 'Deelnemen',
  joining: 'Register ophalen…',
  joinCancelled: 'Gestopt. Er is geen bestand gemaakt.',
  joinFile: 'Nieuw bestand op deze computer',
  joinFileName: 'gedeeld-register.vwr',
  joinFileHelp: (folder: string) => `Noemt u geen map, dan komt het bestand in ${folder}.`,
  contact: 'Contact met de server',
  states: {
    online: 'Contact',
    connecting: 'Contact wordt gezocht',
    away: 'Geen contact',
    refused: 'Niet toegelaten',
    outdated: 'Programma te oud',
    apart: 'Niet meer gelijk',
  },
  stateText: {
    online: 'Wat u opslaat staat op de server, en wat anderen opslaan komt vanzelf.',
    connecting: 'Tot er contact is, kunt u lezen.',
    away: 'U kunt lezen. Zodra er weer contact is, gaat wijzigen vanzelf weer; u hoeft niets te doen.',
    refused:
      'De server is er, maar laat u niet binnen. U kunt lezen. Geef het wachtwoord, of laat uw beheerder de gebruiker, de database of het certificaat nakijken.',
    outdated:
      'Anderen gebruiken een nieuwere versie van dit programma. U kunt lezen wat hier al was. Werk het programma bij; daarna gaat wijzigen weer.',
    apart:
      'Dit bestand en de server passen niet meer bij elkaar. U kunt lezen. Er is niets overschreven, hier niet en daar niet. Bewaar dit bestand, en laat uw beheerder kijken welke van de twee klopt.',
  },
  onlineReading: 'Wat anderen opslaan, komt vanzelf.',
  server: 'Server',
  tls: 'Verbinding',
  tlsOn: 'TLS, met controle van het certificaat',
  tlsOff: 'zonder TLS, op deze computer',
  login: 'U bent',
  right: 'U mag',
  rightAtContact: (right: string) => `${right} (bij het laatste contact)`,
  lastContact: 'Laatste contact',
  since: 'Niet te wijzigen sinds',
  waiting: 'Wijzigingen die nog naar de server moeten',
  waitingNone: 'geen: een wijziging is pas opgeslagen als de server haar heeft',
  behind: 'Regels op de server die hier nog niet zijn',
  behindNone: 'geen',
  unknown: 'niet bekend',
  documentsAway: 'Documenten die alleen op de server staan',
  documentsNone: 'geen',
  documentsSome: (count: string) => `${count}; ze komen als iemand ze opent`,
  passwordGive: 'Opnieuw aanmelden',
  passwordNew: 'Het wachtwoord is gebruikt. Er is contact.',
  people: 'Wie er nog meer werkt',
  here: 'Nu verbonden',
  hereText:
    'Gebruikersnamen met een open verbinding vanuit dit programma. Of iemand ook achter het scherm zit, weet de server niet. Wordt elke vijftien seconden nagekeken.',
  hereNone: 'Niemand anders is nu verbonden.',
  hereUnknown: 'Niet bekend: er is nu geen verbinding met de server.',
  writers: 'Laatst gewijzigd door',
  writersText:
    'Uit de laatste duizend regels van de geschiedenis. De tijd is die van de computer van wie wijzigde.',
  writersNone: 'Nog niemand.',
  rights: 'Wie wat mag',
  rightsText:
    'De beheerder van de database geeft deze rechten. De server bewaakt ze, ook buiten dit programma om.',
  yours: 'uw recht',
  rightNames: {
    none: 'niets',
    reader: 'lezen',
    editor: 'wijzigen',
    'privacy-officer': 'alles',
  } as Record<SharedRight, string>,
  roleNames: {
    none: 'geen rol',
    reader: 'lezer (reader)',
    editor: 'bewerker (editor)',
    'privacy-officer': 'privacy officer',
  } as Record<SharedRight, string>,
  rightTexts: {
    none: 'De server kent u geen rol toe. Vraag uw beheerder om een van de rollen hieronder.',
    reader: 'Alles lezen, rapporten maken en exporteren. Wijzigen kan niet.',
    editor: 'Ook leveranciers, overeenkomsten, doorgiften en documenten toevoegen en wijzigen.',
    'privacy-officer':
      'Ook beoordelen, besluiten vastleggen, het beleid en de landenlijst wijzigen, en een persoon wissen.',
  } as Record<SharedRight, string>,
  officerOnly: (role: string) =>
    `In dit gedeelde register is dit aan de privacy officer. U bent ${role}: de server neemt het van u niet aan.`,
  leaveTitle: 'Alleen verder',
  leaveText:
    'U stopt met delen en gaat verder met dit bestand. Anderen merken daar niets van, en op de server verandert niets.',
  leaveAway: (count: string) =>
    `Er is nu geen contact, en documenten die alleen op de server staan (${count}) zijn dan niet op te halen. Wacht liever tot er contact is.`,
  leaveShort: (count: string) =>
    `Documenten die alleen op de server staan (${count}), komen niet mee: voor elk komt een notitie in de plaats, die zegt wat er stond. De rest blijft, met de hele geschiedenis. Op de server verandert niets. Weer meedoen kan met een nieuw bestand.`,
  leave: 'Stoppen met delen',
  leaveAsk: 'Stoppen met delen?',
  leaveStays:
    'Dit bestand blijft, met de hele geschiedenis en alle documenten. Op de server blijft alles staan en anderen werken daar verder. Wat zij daarna wijzigen, komt hier niet meer, en wat u wijzigt niet meer bij hen. Weer meedoen kan met een nieuw bestand.',
  leaving: 'Documenten ophalen…',
  leaveCancelled: 'Gestopt. Het register wordt nog gedeeld; de documenten die al binnen waren blijven hier.',
  left: 'Dit register is nu alleen van u. Op de server is niets gewijzigd.',
  mark: {
    online: 'Gedeeld',
    onlineWith: (names: string) => `Gedeeld met ${names}`,
    onlineMany: (count: number) => `Gedeeld, ${formatNumber(count, 'nl')} anderen verbonden`,
    connecting: 'Contact zoeken…',
    away: (since: string) => `Geen contact sinds ${since}`,
    refused: 'Niet toegelaten',
    outdated: 'Programma te oud',
    apart: 'Niet meer gelijk',
  },
  changed: (who: string, moment: string) =>
    `Gewijzigd door ${who}, ${moment}, terwijl u dit open had. U ziet het nieuwe al.`,
  changedWhileTyping: (who: string) =>
    `${who} heeft dit zojuist gewijzigd. Wat u hebt ingevuld blijft staan. Bij het opslaan ziet u beide versies en kiest u.`,
  removedWhileTyping: (who: string) =>
    `${who} heeft dit zojuist verwijderd. Wat u hebt ingevuld, blijft hier staan tot u het sluit; opslaan kan niet meer. Terughalen kan uit de prullenbak.`,
  somebody: 'Iemand anders',
};
