/** Which program made a result: a result can be made again with it. */
export const engine = { name: 'tandem', version: '0.1.0' } as const;
