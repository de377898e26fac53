/** Sentences about announced sub-processors (Art. 28(2) GDPR). */

export const announcements = {
  consent: {
    reason: (supplier: string, name: string) =>
      `${supplier} has announced sub-processor ${name} and may engage it only after your written consent`,
    nextStep:
      'Assess the sub-processor and record whether you consent. As long as you say nothing, there is no consent.',
  },
  term: {
    reason: (supplier: string, name: string) =>
      `${supplier} has announced sub-processor ${name}, but until when you can object is not recorded`,
    nextStep:
      'Look up the term in the agreement or in the announcement and record it, or decide now: the term may be running.',
  },
  regime: {
    reason: (supplier: string, name: string, until: string | null) =>
      `${supplier} has announced sub-processor ${name}, but whether you gave a general or a specific authorisation is not recorded${until === null ? '' : `; the last day to object is otherwise ${until}`}`,
    nextStep:
      'Look up in the agreement which authorisation holds and record it there. Under a general one there is a term to object; under a specific one the sub-processor may start only after your written consent.',
  },
};
