/** When two names of suppliers are the same, and when they only look like it. */

/** A name for comparing and sorting: case, accents and runs of space do not count; everything else does. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

const legalForms = new Set(
  (
    'bv nv vof cv eenmanszaak maatschap stichting vereniging inc incorporated llc llp ltd limited plc corp corporation co ' +
    'gmbh ag kg ug ohg sas sarl sa srl spa sl oy ab as aps ou ohu sro zoo sp ltda pte pty kk'
  ).split(' '),
);

/**
 * A name without its legal form ("Hostwaard B.V." and "Hostwaard" give the same). Two names that are equal only
 * like this are a suggestion: B.V. and N.V. of one group are different legal entities.
 */
export function withoutLegalForm(text: string): string {
  const words = foldText(text)
    .replace(/\./g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const kept = words.filter((word) => !legalForms.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}
