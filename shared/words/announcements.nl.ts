/** Sentences about announced sub-processors (Art. 28(2) GDPR), in Dutch. */

/** Each reason stands without a full stop: the article follows in brackets. */
export const announcements = {
  consent: {
    reason: (supplier: string, name: string) =>
      `${supplier} heeft subverwerker ${name} aangekondigd en mag die pas na uw schriftelijke toestemming inschakelen`,
    nextStep:
      'Beoordeel de subverwerker en leg vast of u toestemming geeft. Zolang u niets zegt, is er geen toestemming.',
  },
  term: {
    reason: (supplier: string, name: string) =>
      `${supplier} heeft subverwerker ${name} aangekondigd, maar tot wanneer u bezwaar kunt maken is niet vastgelegd`,
    nextStep:
      'Zoek de termijn op in de overeenkomst of in de aankondiging en leg die vast, of besluit nu: de termijn kan al lopen.',
  },
  regime: {
    reason: (supplier: string, name: string, until: string | null) =>
      `${supplier} heeft subverwerker ${name} aangekondigd, maar niet is vastgelegd of u een algemene of een specifieke toestemming hebt gegeven${until === null ? '' : `; de laatste dag voor bezwaar is anders ${until}`}`,
    nextStep:
      'Zoek in de overeenkomst op welke toestemming geldt en leg die daar vast. Bij een algemene loopt er een termijn voor bezwaar; bij een specifieke mag de subverwerker pas na uw schriftelijke toestemming.',
  },
};
