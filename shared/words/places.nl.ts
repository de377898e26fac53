/**
 * How the name of a place is written in a sentence, in Dutch: "de Verenigde Staten", "het Verenigd
 * Koninkrijk", "India".
 */

/** Name for an unknown place, in a list. */
export const unknownPlace = 'Onbekend';

const withDe = new Set(
  'AE BS CC CF CK DO EH FK FO GS HM INT:EPO INT:NATO INT:OPCW INT:UN KM KY MH MP MV PH PN PS SB SC TC TF UM US VG VI'.split(
    ' ',
  ),
);
const withHet = new Set('GB IM INT:ESA INT:ICC IO'.split(' '));

export const inSentence = {
  unknown: 'een onbekende locatie',
  withArticle: (code: string, name: string) => {
    if (code === 'INT:OTHER') return 'een andere internationale organisatie';
    if (withDe.has(code)) return `de ${name}`;
    return withHet.has(code) ? `het ${name}` : name;
  },
};
