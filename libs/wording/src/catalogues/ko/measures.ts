/** The measures behind cases. */
export const measures = {
  'nav.measures': '관련 조치',
  'event.MeasureNamed': '관련 조치 지정',
  'event.MeasureUnnamed': '관련 조치 지정 취소',
  'last.MeasureUnnamed': '관련 조치 지정 취소',
};
