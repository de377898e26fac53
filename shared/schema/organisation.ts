/** What an organisation is under the Cyberbeveiligingswet, the Dutch act that implements Directive (EU) 2022/2555 (NIS2). */
export const cbwEntities = ['essential', 'important', 'none'] as const;
export type CbwEntity = (typeof cbwEntities)[number];
