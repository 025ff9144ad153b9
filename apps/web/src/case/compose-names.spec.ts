import { movedStandings, withStandings } from './crossing-fixtures.js';
import { namesIn } from './compose-names.js';
import { caseFor } from './fixtures.js';

const draft = (text: string, translation = '') => ({ way: 'text' as const, text, translation, values: {} });

describe('names in a message', () => {
  it('are found in the text and in its translation, for the side that has the report', () => {
    expect(namesIn(caseFor('KR'), draft('한빛요소 (김하늘) HB-2026-0117', 'supply@hanbit.example'))).toEqual(['한빛요소 주식회사', '김하늘', 'HB-2026-0117', 'supply@hanbit.example']);
    expect(namesIn(caseFor('KR'), draft('물량과 일정을 알려 주세요'))).toEqual([]);
    expect(namesIn(caseFor('CN'), draft('한빛요소'))).toEqual([]);
  });

  it('are no matter while the company lets them cross, and are again once it withdrew', () => {
    const partner = draft('天津海河化工有限公司');
    expect(namesIn(caseFor('KR'), partner)).toEqual([]);
    expect(namesIn(withStandings(caseFor('KR'), movedStandings()), partner)).toEqual(['天津海河化工有限公司']);
  });

  it('are found in the blanks of a phrase', () => {
    expect(namesIn(caseFor('KR'), { ...draft(''), way: 'phrase', values: { text: '한빛요소' } })).toEqual(['한빛요소 주식회사']);
  });
});
