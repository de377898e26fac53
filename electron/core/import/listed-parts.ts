/** The services and contacts of one supplier while rows of a list are merged into them. */
import type { DraftProcessor } from '../../../shared/fields/import.ts';
import { foldText } from '../../../shared/law/names.ts';
import type { MergeMode } from './listed-agreements.ts';
import { isSameContact } from './said-before.ts';

type Identified<Part> = Part & { readonly id: string | null };
type Service = DraftProcessor['services'][number];
type Contact = DraftProcessor['contacts'][number];

export class ListedParts {
  readonly #services: Identified<Service>[];
  readonly #contacts: Identified<Contact>[];

  /** Those of the register have an identity, those of a row get none. */
  constructor(
    services: readonly (Service & { readonly id?: string })[],
    contacts: readonly (Contact & { readonly id?: string })[],
  ) {
    this.#services = services.map((service) => ({ ...service, id: service.id ?? null }));
    this.#contacts = contacts.map((contact) => ({ ...contact, id: contact.id ?? null }));
  }

  get services(): readonly Identified<Service>[] {
    return this.#services;
  }

  get contacts(): readonly Identified<Contact>[] {
    return this.#contacts;
  }

  hasService(name: string): boolean {
    return this.#services.some((service) => foldText(service.name) === foldText(name));
  }

  /** Takes in what a row names. */
  merge({ services, contacts }: Pick<DraftProcessor, 'services' | 'contacts'>, mode: MergeMode): void {
    for (const service of services) this.#mergeService(service, mode);
    for (const contact of contacts) this.#mergeContact(contact, mode);
  }

  #mergeService(service: Service, mode: MergeMode): void {
    const at = this.#services.findIndex(({ name }) => foldText(name) === foldText(service.name));
    const known = this.#services[at];
    if (!known) this.#services.push({ ...service, id: null });
    else if (service.category !== null && (known.category === null || mode === 'overwrite')) {
      this.#services[at] = { ...known, category: service.category };
    }
  }

  #mergeContact(contact: Contact, mode: MergeMode): void {
    const at = this.#contacts.findIndex((known) => isSameContact(known, contact));
    const known = this.#contacts[at];
    if (!known) {
      this.#contacts.push({ ...contact, id: null });
      return;
    }
    const choose = (old: string, stated: string) =>
      old === '' || (mode === 'overwrite' && stated) ? stated : old;
    this.#contacts[at] = {
      ...known,
      name: choose(known.name, contact.name),
      email: choose(known.email, contact.email),
      phone: choose(known.phone, contact.phone),
    };
  }
}
