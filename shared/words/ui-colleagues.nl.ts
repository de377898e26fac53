/** The people of our own organisation, in Dutch. */
import { counted } from './both.ts';

const nl = counted('nl');

export const colleagues = {
  title: 'Medewerkers',
  lead: 'Wie eigenaar is van leveranciers, en wie wordt herinnerd. Een naam die bij een leverancier als eigenaar staat, staat hier vanzelf.',
  none: 'Er zijn nog geen medewerkers vastgelegd, en nog geen leverancier heeft een eigenaar.',
  add: 'Medewerker toevoegen',
  addTitle: 'Nieuwe medewerker',
  editTitle: 'Medewerker bewerken',
  edit: (name: string) => `${name} bewerken`,
  saved: (name: string) => `${name} is opgeslagen.`,
  onlyNamed: 'e-mail en rol nog niet vastgelegd',
  owns: (count: number) => (count === 0 ? 'Geen leveranciers' : nl(count, 'leverancier', 'leveranciers')),
  handOver: 'Leveranciers overdragen',
  handOverOf: (name: string) => `Leveranciers van ${name} overdragen`,
  handOverTitle: (name: string, count: number) =>
    `${nl(count, 'leverancier', 'leveranciers')} van ${name} overdragen`,
  to: 'Nieuwe eigenaar',
  toNobody: 'Nog niemand: ze hebben dan geen eigenaar',
  madeOwnerless: (count: number) =>
    `${nl(count, 'leverancier heeft', 'leveranciers hebben')} nu geen eigenaar.`,
  handedOver: (count: number) => `${nl(count, 'leverancier', 'leveranciers')} overgedragen.`,
  roles: {
    'privacy-officer': 'Privacy officer',
    'office-manager': 'Officemanager',
    management: 'Directie',
    owner: 'Eigenaar van leveranciers',
  },
};
