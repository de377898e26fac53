/**
 * A pattern told over several lines, as long lists of words are: the lines are put together as they stand, without the space that
 * they begin with.
 * @param flags of the pattern
 */
export const pattern =
  (flags = '') =>
  ({ raw }: TemplateStringsArray): RegExp =>
    new RegExp(raw.join('').replace(/\n\s*/g, ''), flags);
