import type { ReactNode } from 'react';

/** Fields of a form that belong together, under a name. */
export function FieldSet({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className="field-set">
      <legend>{legend}</legend>
      <div className="fields">{children}</div>
    </fieldset>
  );
}
