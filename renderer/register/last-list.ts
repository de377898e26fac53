/**
 * The list of suppliers as it was left: to come back to the same view at the same place, and to go through it on the page of each
 * supplier. It holds until a page is opened that is not about suppliers.
 */
import type { ProcessorQuery } from '../../shared/fields/list.ts';
import { addresses } from '../router/addresses.ts';

export interface ListPlace {
  /** How far the rows are scrolled, in pixels. */
  readonly top: number;
  /** The active cell. */
  readonly row: number;
  readonly column: number;
}

export interface LastList {
  readonly query: Pick<ProcessorQuery, 'search' | 'filter' | 'sort' | 'descending'>;
  /** Its address. */
  readonly address: string;
  /** null while the list is open, and where its rows were never seen. */
  readonly place: ListPlace | null;
}

let last: LastList | null = null;

window.addEventListener('hashchange', () => {
  if (!location.hash.startsWith(addresses.suppliers)) last = null;
});

export const lastList = (): LastList | null => last;

export function rememberList(list: LastList): void {
  last = list;
}
