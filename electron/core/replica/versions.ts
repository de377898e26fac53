/** Of which programs a shared register is: one that is older than what others wrote with does not know what it says. */
import { FORM } from '../../../shared/fields/forms.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { Problem } from '../ground/problem.ts';
import { SHARED_FORM } from './shared-schema.ts';

/** The form of the shared register itself and that of its lines, as the server gives them. */
export interface Forms {
  readonly shared: string;
  readonly form: string;
}

/** The columns of {@link Forms}. */
export const FORMS = 'shared_form::text AS shared, form::text AS form';

/** Errors: `too-new`. */
export function requireKnown({ shared, form }: Forms): void {
  if (Number(shared) > SHARED_FORM || Number(form) > FORM) {
    throw new Problem('too-new', replicaSentences.tooNew);
  }
}
