/** The people of our own organisation, in English. */
import { counted } from './both.ts';

const en = counted('en');

export const colleagues = {
  title: 'Colleagues',
  lead: 'Who owns suppliers and who is reminded. A name recorded as the owner of a supplier is listed automatically.',
  none: 'No colleagues are recorded yet, and no supplier has an owner yet.',
  add: 'Add colleague',
  addTitle: 'New colleague',
  editTitle: 'Edit colleague',
  edit: (name: string) => `Edit ${name}`,
  saved: (name: string) => `${name} was saved.`,
  onlyNamed: 'e-mail and role not recorded yet',
  owns: (count: number) => (count === 0 ? 'No suppliers' : en(count, 'supplier', 'suppliers')),
  handOver: 'Hand over suppliers',
  handOverOf: (name: string) => `Hand over the suppliers of ${name}`,
  handOverTitle: (name: string, count: number) =>
    `Hand over ${en(count, 'supplier', 'suppliers')} of ${name}`,
  to: 'New owner',
  toNobody: 'Nobody yet: they have no owner then',
  madeOwnerless: (count: number) => `${en(count, 'supplier has', 'suppliers have')} no owner now.`,
  handedOver: (count: number) => `${en(count, 'supplier', 'suppliers')} handed over.`,
  roles: {
    'privacy-officer': 'Privacy officer',
    'office-manager': 'Office manager',
    management: 'Management',
    owner: 'Owner of suppliers',
  },
};
