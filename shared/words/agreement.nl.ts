/** Sentences of the agreement status (Art. 28 GDPR): reason and next step of every status, in Dutch. */
import {
  type AgreementStatusSentences,
  type AgreementWords,
  type CoverStatus,
  isUncovered,
} from './agreement-values.ts';
import { formatDate } from './format.ts';

const nothingToDo = () => 'U hoeft hiervoor nu niets te doen.';

const on = (date: string | null) => (date === null ? '–' : formatDate(date, 'nl'));

/** What has to stand: an agreement with a processor, an arrangement with a joint controller. */
const what = (w: AgreementWords) =>
  w.role === 'joint-controller' ? 'onderlinge regeling' : 'verwerkersovereenkomst';
const forService = (w: AgreementWords) => (w.service ? ` voor de dienst ${w.service}` : '');
/** Data are processed under no agreement: another one that is in force carries them. */
const hasBareFlows = (w: AgreementWords) => w.hasFlows && !w.isReplaced;
const stillFlows = (w: AgreementWords) =>
  hasBareFlows(w) ? ', terwijl er nog gegevens worden verwerkt' : '';

const isJoint = (w: AgreementWords) => w.role === 'joint-controller';
const arrangeAnew =
  'Stel een nieuwe onderlinge regeling vast en leg de datum vast, of stop met de gezamenlijke verwerking.';

const afterEnd = (w: AgreementWords) => (hasBareFlows(w) ? arrangeAnew : nothingToDo());

const askForAgreement = (w: AgreementWords) =>
  w.role === 'joint-controller'
    ? `Stel met ${w.supplier} de onderlinge regeling van art. 26 AVG vast en leg de datum vast.`
    : `Vraag ${w.supplier} om een verwerkersovereenkomst${forService(w)}, of leg vast waarom die niet nodig is.`;

const notYet = (state: string, nextStep: string): AgreementStatusSentences => ({
  reason: (w) => `De ${what(w)} met ${w.supplier}${forService(w)} is ${state}`,
  nextStep: () => nextStep,
});

export const statusSentences: Record<CoverStatus, AgreementStatusSentences> = {
  'no-agreement': {
    reason: (w) => `Voor ${w.supplier} is geen ${what(w)}${forService(w)} vastgelegd`,
    nextStep: askForAgreement,
  },
  unknown: {
    reason: (w) => `Het is nog niet beoordeeld of er met ${w.supplier} een ${what(w)}${forService(w)} is`,
    nextStep: () => 'Zoek de overeenkomst op en leg vast of ze er is, ontbreekt of niet nodig is.',
  },
  missing: {
    reason: (w) => `Er is geen ${what(w)} met ${w.supplier}${forService(w)}`,
    nextStep: askForAgreement,
  },
  requested: notYet('aangevraagd en nog niet ontvangen', 'Herinner de leverancier aan uw verzoek.'),
  draft: notYet(
    'nog een concept',
    'Beoordeel het concept aan de hand van de controlelijst en laat het tekenen.',
  ),
  negotiation: notYet('nog in onderhandeling', 'Rond de onderhandeling af en laat de overeenkomst tekenen.'),
  'to-sign': notYet(
    'nog niet door beide partijen getekend',
    'Laat de overeenkomst tekenen en leg de datum vast.',
  ),
  'not-required': {
    reason: (w) => `Met ${w.supplier} is geen ${what(w)} nodig`,
    nextStep: nothingToDo,
  },
  superseded: {
    reason: (w) => `Deze ${what(w)} met ${w.supplier} is vervangen`,
    nextStep: (w) =>
      w.isReplaced ? nothingToDo() : 'Leg de overeenkomst vast die ervoor in de plaats kwam.',
  },
  pending: {
    reason: (w) =>
      `De ${what(w)} met ${w.supplier}${forService(w)} gaat pas in op ${on(w.startsOn)}${isUncovered(w) ? ', terwijl er al gegevens worden verwerkt' : ''}`,
    nextStep: (w) =>
      w.isReplaced
        ? 'Tot die dag is een andere van kracht: zorg dat die tot dan doorloopt.'
        : `Laat ${w.supplier} tot die dag geen persoonsgegevens verwerken, of vervroeg de ingangsdatum.`,
  },
  active: {
    reason: (w) => `De ${what(w)} met ${w.supplier}${forService(w)} is van kracht`,
    nextStep: (w) =>
      w.noticeDeadline === null
        ? nothingToDo()
        : `Wilt u opzeggen, dan moet uw opzegging uiterlijk op ${on(w.noticeDeadline)} zijn ontvangen.`,
  },
  expiring: {
    reason: (w) => `De ${what(w)} met ${w.supplier}${forService(w)} loopt af op ${on(w.endsOn)}`,
    nextStep: (w) =>
      isJoint(w)
        ? 'Verleng de regeling vóór die dag, of stel een nieuwe vast.'
        : 'Verleng de overeenkomst vóór die dag, of laat de gegevens daarna wissen of terugbezorgen.',
  },
  renewed: {
    reason: (w) =>
      `De ${what(w)} met ${w.supplier}${forService(w)} is stilzwijgend verlengd; voor hoelang is niet bekend`,
    nextStep: () => 'Zoek de termijn van verlenging op in de overeenkomst en leg die vast.',
  },
  expired: {
    reason: (w) =>
      `De ${what(w)} met ${w.supplier}${forService(w)} is verlopen op ${on(w.endsOn)}${stillFlows(w)}`,
    nextStep: (w) => {
      if (w.isReplaced) return 'Er is een andere van kracht: leg vast dat die hiervoor in de plaats kwam.';
      return isJoint(w)
        ? arrangeAnew
        : 'Sluit een nieuwe overeenkomst, of laat de gegevens wissen of terugbezorgen en leg dat vast.';
    },
  },
  notice: {
    reason: (w) =>
      w.endsOn === null
        ? `De ${what(w)} met ${w.supplier}${forService(w)} is opgezegd; de laatste dag is niet bekend`
        : `De ${what(w)} met ${w.supplier}${forService(w)} is opgezegd en loopt tot en met ${on(w.endsOn)}`,
    nextStep: (w) =>
      isJoint(w)
        ? 'Stel op tijd een nieuwe onderlinge regeling vast, of stop dan met de gezamenlijke verwerking.'
        : 'Kies tussen wissen en terugbezorgen van de gegevens en spreek dat met de leverancier af.',
  },
  'ended-open': {
    reason: (w) =>
      `De ${what(w)} met ${w.supplier}${forService(w)} eindigde op ${on(w.endsOn)}${isJoint(w) ? '' : ', maar wissen of terugbezorgen is niet bevestigd'}${stillFlows(w)}`,
    nextStep: (w) =>
      isJoint(w)
        ? afterEnd(w)
        : isUncovered(w)
          ? `Sluit een nieuwe overeenkomst, of stop de verwerking en vraag ${w.supplier} om een bevestiging dat de gegevens zijn gewist of terugbezorgd.`
          : `Vraag ${w.supplier} om een bevestiging dat de gegevens zijn gewist of terugbezorgd.`,
  },
  ended: {
    reason: (w) =>
      `De ${what(w)} met ${w.supplier}${forService(w)} is beëindigd${isJoint(w) ? '' : ' en het wissen of terugbezorgen is bevestigd'}${stillFlows(w)}`,
    nextStep: (w) =>
      isJoint(w)
        ? afterEnd(w)
        : hasBareFlows(w)
          ? 'Sluit een nieuwe overeenkomst, of leg vast wanneer de gegevensstromen zijn gestopt.'
          : nothingToDo(),
  },
};

/** What to do where a day that follows from the terms could not be counted. */
export const uncounted =
  'Controleer de einddatum, de verlenging en de opzegtermijn: er volgt een dag uit na 2199, die niet is berekend.';

/** How a day is counted back from another. */
export const less = 'min';
