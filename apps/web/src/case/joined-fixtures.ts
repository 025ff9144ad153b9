import type { CaseView, Similar } from '#contracts';
import { seoul } from '../history/fixtures.js';

/** Two companies whose reports went on in the case of the story. */
export const JOINED: NonNullable<CaseView['own']>['joined'] = [
  { reference: 'KR-B4QX-2M1H', report_reference: 'KR-77C2-K0PA', company: '동해요소화학', goods: '요소(공업용)', opened_at: seoul('10:02'), joined_at: seoul('10:40') },
  { reference: 'KR-W8ZD-0N5C', report_reference: 'KR-1XET-Q4GY', company: '푸른물류 주식회사', goods: '요소수 원료', opened_at: seoul('11:15'), joined_at: seoul('12:05') },
];

/** Reports that look like it, each for another reason. */
export const SIMILAR: Similar = {
  similar: [
    { reference: 'KR-5HVK-9R3T', report_reference: 'KR-3MQJ-D6ZB', version: 3, kind: 'export_clearance_delay', severity: 2, state: 'opened', company: '세움정밀화학', goods: '차량용 요소', hs: '310210', since: '2026-03-04', opened_at: seoul('13:20'), joined: 0, reasons: [{ by: 'code', code: '310210' }, { by: 'kind' }, { by: 'route' }, { by: 'days', days: 1 }] },
    { reference: 'KR-D0F6-YW2J', report_reference: 'KR-N9BT-5CXE', version: 4, kind: 'export_ban', severity: 3, state: 'told', company: '한들농자재', goods: '요소 비료 1,200톤', hs: null, since: '2026-03-01', opened_at: seoul('13:31'), joined: 3, reasons: [{ by: 'words', words: ['요소'] }, { by: 'kind_near' }, { by: 'route' }, { by: 'days', days: 4 }] },
  ],
};
