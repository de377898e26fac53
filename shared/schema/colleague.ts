/** What a person of our own organisation does with the register. */

export const colleagueRoles = ['privacy-officer', 'office-manager', 'management', 'owner'] as const;
