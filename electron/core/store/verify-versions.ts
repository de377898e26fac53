/** Between which versions a record may be, according to its history, which does not hold the versions. */

import type { StoredLine } from './chain.ts';
import type { Stored } from './entities.ts';

interface Bounds {
  least: number;
  most: number;
  /** The latest line, and the fields of the lines written together with it. */
  last: StoredLine;
  together: Set<string | null>;
}

/**
 * A save raises the version once for all of its lines, undoing raises it once for each. A supplier's version
 * also counts changes to its services and contacts.
 */
export class VersionBounds {
  readonly #known = new Map<string, Bounds>();

  note(line: StoredLine): void {
    const key = `${line.entity} ${line.entityId}`;
    const known = this.#known.get(key);
    if (!known || line.action === 'create') {
      const together = new Set<string | null>();
      this.#known.set(key, { least: 1, most: Math.max(known?.most ?? 1, 1), last: line, together });
    } else {
      const { last } = known;
      const isOneChange =
        last.action !== 'create' && last.seq + 1 === line.seq && last.at === line.at && last.who === line.who;
      if (!isOneChange || known.together.has(line.field)) {
        known.least += 1;
        known.together = new Set();
      }
      known.together.add(line.field);
      known.most += 1;
      known.last = line;
    }
    if (line.entity !== 'service' && line.entity !== 'contact') return;
    const supplier = this.#known.get(`processor ${line.processorId}`);
    if (supplier) supplier.most += 1;
  }

  /** Whether a record's version is one that its history can have led to. */
  allows(entity: string, { id, version }: Stored): boolean {
    const known = this.#known.get(`${entity} ${id}`);
    return !known || (version >= known.least && version <= known.most);
  }
}
