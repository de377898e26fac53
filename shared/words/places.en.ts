/**
 * How the name of a place is written in a sentence, in English: "the United States", "the United Kingdom",
 * "India".
 */

/** Name for an unknown place, in a list. */
export const unknownPlace = 'Unknown';

const withThe = new Set(
  'AE BQ BS CC CF CK DO FK FO GB HM IM INT:EPO INT:ESA INT:ICC INT:OPCW INT:UN IO KM KY MH MP MV NL PH PN PS SB SC TC TF UM US VG VI'.split(
    ' ',
  ),
);

export const inSentence = {
  unknown: 'an unknown location',
  withArticle: (code: string, name: string) => {
    if (code === 'INT:OTHER') return 'another international organisation';
    return withThe.has(code) ? `the ${name}` : name;
  },
};
