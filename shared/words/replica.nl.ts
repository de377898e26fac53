/** De zinnen over een gedeeld register, in het Nederlands. */

import { formatNumber } from './both.ts';
import { formatMoment } from './format.ts';

export const replica = {
  noPasswordFile: (path: string) => `Het wachtwoordbestand ${path} bestaat niet.`,
  openPasswordFile: (path: string) =>
    `Het wachtwoordbestand ${path} is ook voor anderen op deze computer te lezen. Geef alleen uzelf er recht op (chmod 600).`,
  clearText: (host: string) =>
    `Zonder TLS gaat alles leesbaar over het netwerk. Dat kan alleen met een server op deze computer zelf, niet met ${host}.`,
  away: (since: string) =>
    `Geen contact met de server van het gedeelde register sinds ${formatMoment(since, 'nl')}. U kunt lezen; wijzigen kan weer zodra er contact is.`,
  connecting: 'Er wordt contact gezocht met de server van het gedeelde register. Tot dan kunt u lezen.',
  unknown:
    'De server gaf geen antwoord op uw wijziging. Of zij is opgeslagen, blijkt zodra er weer contact is: kijk dan eerst, voor u haar opnieuw maakt.',
  otherRegister: 'Op deze server staat een ander register. Er is niets gewijzigd.',
  tooNew:
    'Het gedeelde register is door een nieuwere versie van dit programma beschreven. U kunt lezen wat hier al was; werk het programma bij om verder te gaan.',
  olderServer: (here: number, there: number) =>
    `De server heeft minder regels (${there}) dan dit bestand al van hem kreeg (${here}): waarschijnlijk is daar een oudere back-up teruggezet. Er is niets overschreven. Bewaar dit bestand en overleg met uw beheerder: wie met dit bestand stopt met delen, kan het in een lege database opnieuw delen.`,
  changedHere: (here: number, known: number) =>
    `In dit bestand staan regels die niet via de server kwamen (regel ${known + 1} tot en met ${here}). Er is niets overschreven. Bewaar dit bestand en begin opnieuw met deelnemen.`,
  otherHistory: (line: number) =>
    `De server heeft een andere regel ${line} dan dit bestand: een van beide is buiten dit programma om gewijzigd. Er is niets overschreven. Bewaar dit bestand en overleg met uw beheerder.`,
  wrongLine: (line: number) =>
    `Regel ${line} op de server klopt niet met de keten van de geschiedenis: zij is daar buiten dit programma om gewijzigd. Zij is niet overgenomen.`,
  noServer: 'Er is geen contact met de server te krijgen. Controleer de naam, de poort en het netwerk.',
  readerOnly:
    'U mag dit gedeelde register lezen en niet wijzigen. Vraag de beheerder van de database om het recht van editor.',
  untaken: 'Wat anderen wijzigden is hier nog niet overgenomen.',
  joined: (path: string) => `Het register staat in ${path}.`,
  noReplica: 'Dit register wordt niet gedeeld.',
  isReplica: 'Dit register wordt al gedeeld.',
  busyServer: 'Anderen wijzigden steeds tegelijk het gedeelde register. Probeer het nog eens.',
  wrongDocument: 'Dit document is op de server weg of gewijzigd.',
  documentsAway: (count: number) =>
    `${count === 1 ? 'Eén document staat' : `${formatNumber(count, 'nl')} documenten staan`} alleen op de server en ${count === 1 ? 'is' : 'zijn'} nu niet op te halen. Er is niets gewijzigd. Wacht tot er contact is, of stop met delen zonder (op de opdrachtregel met --without-documents): dan komt er een notitie voor in de plaats.`,
  documentNote: (name: string, bytes: number, sha256: string) =>
    `Hier stond het document “${name}” (${formatNumber(bytes, 'nl')} bytes, SHA-256 ${sha256}). Het stond alleen op de server van het gedeelde register en was niet op te halen toen dit register alleen verderging. Voeg het opnieuw toe als iemand het nog heeft.`,
  /** Wat de server tegenhoudt: er is dan niets gewijzigd. */
  hindrances: {
    occupied:
      'Een ander is bezig met een grote wijziging van het gedeelde register. Uw wijziging is niet opgeslagen; probeer het over een minuut opnieuw.',
    stopped:
      'De server brak uw wijziging af omdat zij hem te lang duurde. Zij is niet opgeslagen. Probeer het opnieuw; gebeurt het weer, vraag uw beheerder dan naar de tijdslimiet van de database (statement_timeout).',
    full: 'De schijf van de server is vol. Uw wijziging is niet opgeslagen. Vraag uw beheerder om ruimte op de server en probeer het dan opnieuw; op uw eigen computer hoeft u niets te doen.',
    readOnly:
      'De database neemt nu geen wijzigingen aan: zij staat op alleen-lezen, bijvoorbeeld voor onderhoud. Uw wijziging is niet opgeslagen. Probeer het later opnieuw of vraag uw beheerder.',
  },
  /** De server antwoordt, en laat nu niemand binnen: wat hier is kan gelezen worden. */
  closed: {
    crowded:
      'De server neemt nu geen verbindingen meer aan: er zijn er te veel, of uw gebruikersnaam mag er niet meer hebben. Er is niets gewijzigd; het wordt vanzelf opnieuw geprobeerd. Vraag uw beheerder om ruimte als het zo blijft (CONNECTION LIMIT, max_connections).',
    shut: 'De database laat nu niemand binnen (ALLOW_CONNECTIONS). Er is niets gewijzigd; het wordt vanzelf opnieuw geprobeerd. Vraag uw beheerder wanneer zij opengaat.',
    starting:
      'De server is net aan het starten, stoppen of herstellen. Er is niets gewijzigd; het wordt vanzelf opnieuw geprobeerd.',
  },
  refusals: {
    login:
      'De server kent deze gebruikersnaam of dit wachtwoord niet. Controleer beide, of vraag uw beheerder of u nog toegang hebt.',
    noPassword:
      'De server vraagt een wachtwoord en hier is er geen bekend. Vul het in bij het veld voor het wachtwoord; op de opdrachtregel zet u het in PGPASSWORD, of noemt u een bestand met --password-file (een regel: host:poort:database:gebruiker:wachtwoord, alleen voor u leesbaar).',
    noDatabase:
      'Deze database bestaat niet op de server. Controleer de naam. Is zij hernoemd of verhuisd, neem dan met het nieuwe adres opnieuw deel, in een nieuw bestand.',
    noRegister: 'In deze database staat geen gedeeld register.',
    alreadyShared:
      'In deze database staat al een ander gedeeld register. Er is niets gewijzigd. Kies een lege database, of neem aan dat register deel in een nieuw bestand.',
    /** Hoeveel regels alleen in dit bestand staan; null = dat is niet te zeggen. */
    sharedBefore: (own: number | null) =>
      own === 0
        ? 'Dit register wordt in deze database al gedeeld, met alles wat in dit bestand staat. Neem eraan deel in een nieuw bestand.'
        : `Dit register wordt in deze database al gedeeld, maar ${own === null ? 'niet alles in dit bestand staat daar' : own === 1 ? 'de laatste regel van de geschiedenis van dit bestand staat daar niet' : `de laatste ${formatNumber(own, 'nl')} regels van de geschiedenis van dit bestand staan daar niet`}. Er is niets gewijzigd. Bewaar dit bestand, neem deel in een nieuw bestand en voer daar in wat ontbreekt.`,
    noRight: 'De server staat uw gebruiker dit niet toe. Vraag uw beheerder om het recht.',
    wrongLines: 'De server weigerde regels die niet kloppen met de keten van de geschiedenis.',
    otherLogin: 'De server weigerde regels die niet uw eigen gebruikersnaam noemen.',
    officerOnly: 'Dit is voorbehouden aan de privacy officer. De server staat uw gebruiker het niet toe.',
    noTls:
      'De server kan geen TLS, dus wat u verstuurt zou leesbaar zijn. Er is niets verstuurd, ook geen wachtwoord. Vraag uw beheerder TLS aan te zetten; alleen met een server op deze computer zelf kan het zonder.',
    certificate:
      'Het certificaat van de server is niet te controleren. Geef het bestand op met het certificaat van de uitgever, of vraag uw beheerder.',
    certificateExpired:
      'Het certificaat van de server, of van de uitgever ervan, is verlopen. Er is niets verstuurd, ook geen wachtwoord. Vraag uw beheerder het te vernieuwen; kijk of de klok van deze computer goed staat.',
    certificateEarly:
      'Het certificaat van de server, of van de uitgever ervan, is nog niet geldig. Er is niets verstuurd, ook geen wachtwoord. Kijk of de klok van deze computer goed staat, of vraag uw beheerder.',
    certificateName: (host: string, names: string) =>
      `Het certificaat van de server is niet voor de naam ${host}${names === '' ? '' : `, maar voor ${names}`}. Er is niets verstuurd, ook geen wachtwoord. Geef de server op met een naam die in het certificaat staat, of vraag uw beheerder om een certificaat met deze naam.`,
  },
};
