/** Procedures that write the register to a file of another form. */
import { Problem } from '../problem.ts';
import { os } from './base.ts';

export const exports = {
  make: os.exports.make.handler(() => {
    throw new Problem('refused');
  }),
};
