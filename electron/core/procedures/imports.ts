/** Procedures that take over a list. */
import { Problem } from '../problem.ts';
import { os } from './base.ts';

export const imports = {
  preview: os.imports.preview.handler(() => {
    throw new Problem('refused');
  }),
  run: os.imports.run.handler(() => {
    throw new Problem('refused');
  }),
};
