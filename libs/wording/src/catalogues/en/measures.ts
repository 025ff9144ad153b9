/** The measures behind cases. */
export const measures = {
  'nav.measures': 'Measures',
  'event.MeasureNamed': 'named a measure behind the case',
  'event.MeasureUnnamed': 'took back a measure behind the case',
  'last.MeasureUnnamed': 'took a measure back',
};
