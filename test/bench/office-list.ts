/** A list as offices keep it: 21 columns, the same rows in every run. */

/** The head of the list. */
export const headers = [
  'Naam verwerker',
  'KvK-nummer',
  'Dienst',
  'Categorie',
  'Contactpersoon',
  'E-mail',
  'Persoonsgegevens',
  'Betrokkenen',
  'Doel',
  'Verwerkersovereenkomst status',
  'Ondertekend op',
  'Geldig tot',
  'Opzegtermijn (dagen)',
  'Datalocatie land',
  'Binnen EER',
  'Doorgiftegrondslag',
  'Subverwerkers',
  'Beveiligingsmaatregelen',
  'Eigenaar',
  'Laatste controle',
  'Opmerkingen',
];

const places = ['NL', 'DE', 'IE', 'FR', 'US', 'UK', 'IN', 'CH', 'CA', 'JP'];
const bases = ['SCC', 'Adequaatheidsbesluit', 'BCR', ''];

/** The rows of the list; the cells in the order of {@link headers}. */
export function officeList(rows: number): (string | number)[][] {
  const two = (number: number) => String(number).padStart(2, '0');
  return Array.from({ length: rows }, (_, index) => {
    const of = <Value>(values: readonly Value[], step: number) =>
      values[Math.floor(index / step) % values.length] as Value;
    const isInside = index % places.length < 4;
    return [
      `Leverancier ${String(index).padStart(5, '0')} B.V.`,
      10_000_000 + index,
      of(['Hosting', 'Domein', 'CRM', 'Boekhouding', 'E-mail', 'Back-up'], 1),
      of(['Hosting', 'SaaS', 'Domein'], 2),
      'J. Jansen',
      `privacy${index}@voorbeeld.nl`,
      'NAW, e-mail, IP-adres',
      'Klanten, medewerkers',
      'Uitvoering dienstverlening',
      of(['Getekend', 'Concept', 'Ontbreekt', 'Verlopen', 'In onderhandeling'], 3),
      `20${18 + (index % 9)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
      `20${25 + (index % 5)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
      of([30, 60, 90], 1),
      places[index % places.length] ?? '',
      isInside ? 'Ja' : 'Nee',
      isInside ? '' : of(bases, 7),
      of(['', 'AWS, Cloudflare', 'Google Cloud'], 5),
      'ISO 27001; encryptie; 2FA',
      of(['kantoor', 'privacy'], 4),
      '2026-05-01',
      'Controle jaarlijks. '.repeat(1 + (index % 4)),
    ];
  });
}
