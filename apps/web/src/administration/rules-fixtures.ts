import type { ComingRules } from '#contracts';

/** A version that waits for its day, beside the one in force, and a file that somebody has not finished. */
export const COMING_RULES: ComingRules = {
  networks: [{
    network: 'kr-cn', name: { ko: '한중 공급망 핫라인', 'zh-Hans': '中韩供应链热线', en: 'Korea–China supply hotline' }, version: 5, valid_from: '2026-01-05', coming: [{
      file: 'kr-cn-6.yaml', version: 6, valid_from: '2026-12-01', rules: true, fault: null, more: 0, differences: [
        { path: ['sides', 'KR', 'duty_phone'], before: '+82 2 0100 2031', after: '+82 2 0100 2032' },
        { path: ['offices', 'kr-busan-desk'], before: null, after: { side: 'KR', rank: 'desk', place: 'KR-26', name: { ko: '부산광역시 통상 부서 실무급(가상)', 'zh-Hans': '韩国釜山广域市通商部门工作层（虚构）', en: 'Busan of Korea, trade department, working level (made up)' } } },
        { path: ['clocks', 'triage', '3'], before: '8h', after: '6h' }, { path: ['clocks', 'answer', '2'], before: '5wd', after: '3wd' },
        { path: ['channels', 'hotline', 'ladder'], before: [{ rank: 'desk', KR: 'kr-trade-cooperation-desk', CN: 'cn-asia-desk' }, { rank: 'director-general', KR: 'kr-trade-cooperation-dg', CN: 'cn-asia-dg' }],
          after: [{ rank: 'desk', KR: 'kr-trade-cooperation-desk', CN: 'cn-asia-desk' }, { rank: 'division-director', KR: 'kr-trade-cooperation-division', CN: 'cn-asia-division' }, { rank: 'director-general', KR: 'kr-trade-cooperation-dg', CN: 'cn-asia-dg' }] },
        { path: ['crossing', 'tried'], before: 'never', after: 'exact' },
        { path: ['countries', 'CL'], before: { ko: '칠레', 'zh-Hans': '智利', en: 'Chile' }, after: null },
      ],
    }],
  }],
  mistakes: [{ file: 'kr-cn-7.yaml', line: 22, column: 13, path: 'sides.KR.zone', expected: 'a time zone name such as Asia/Seoul, found "Seoul"' }],
};
