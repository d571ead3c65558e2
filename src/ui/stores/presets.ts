/** The study that Tandem opens with. */
export const openingPreset = 'alder-policies';
