/** The supplier that a command line names. */
import type { CliMessages } from '../../../shared/words/cli.ts';
import type { Client } from '../../core/procedures/router.ts';
import { refuse } from './refuse.ts';

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * The id of the supplier with this id or name; case, accents and the spelling of the legal form do not count. Errors:
 * `not-found`, naming those that only differ in their legal form, and `invalid` for a name that several have, with their ids.
 */
export async function supplierIdOf(client: Client, named: string, text: CliMessages): Promise<string> {
  if (ID.test(named)) return named;
  const alike = await client.processors.similar({ name: named, kvk: null, exceptId: null });
  const meant = alike.filter(({ because }) => because === 'name');
  const [only] = meant;
  if (meant.length === 1 && only !== undefined) return only.id;
  if (meant.length > 1)
    refuse(
      text.suppliersNamed(
        named,
        meant.map(({ id }) => id),
      ),
    );
  return noneNamed(named, alike, text);
}

/** Errors: `not-found`, as {@link supplierIdOf}, for a name that no supplier has; several may have it. */
export async function requireSupplier(client: Client, named: string, text: CliMessages): Promise<void> {
  const alike = await client.processors.similar({ name: named, kvk: null, exceptId: null });
  if (!alike.some(({ because }) => because === 'name')) noneNamed(named, alike, text);
}

function noneNamed(named: string, alike: readonly { readonly name: string }[], text: CliMessages): never {
  const near = alike.map(({ name }) => name);
  return refuse(text.noSupplierNamed(named, near), 'not-found');
}
