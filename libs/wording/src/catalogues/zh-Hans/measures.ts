/** The measures behind cases. */
export const measures = {
  'nav.measures': '有关措施',
  'event.MeasureNamed': '指定有关措施',
  'event.MeasureUnnamed': '撤销有关措施的指定',
  'last.MeasureUnnamed': '撤销有关措施',
};
