/** All text of the what-if report as PDF, in Dutch. */

export const scenario = {
  title: 'Wat-als-rapport',
  fileName: 'Wat als',
  changed: (count: string, one: boolean) =>
    one ? `Voor ${count} leverancier verandert er iets.` : `Voor ${count} leveranciers verandert er iets.`,
  nothing: 'Voor geen enkele leverancier verandert er iets.',
  same: (count: string, one: boolean) =>
    one
      ? `Voor ${count} leverancier blijft alles gelijk.`
      : `Voor ${count} leveranciers blijft alles gelijk.`,
  counts: 'Leveranciers naar oordeel',
  countColumns: ['Oordeel', 'Zonder', 'Met', 'Verschil'],
  before: 'Zonder deze wijziging',
  after: 'Met deze wijziging',
  equal: 'gelijk',
  stays: 'Wat gelijk blijft',
  changes: 'Leveranciers waarvoor iets verandert',
  changesIntro: 'Het slechtste oordeel eerst.',
  was: (reason: string) => `zonder: ${reason}`,
  columns: ['Leverancier', 'Zonder', 'Met', 'Waarom', 'Volgende stap', 'Stromen'],
};
