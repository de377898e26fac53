/** What a field of the organisation's own can hold. */
export const customFieldKinds = ['line', 'text', 'day', 'number', 'flag', 'choice'] as const;
