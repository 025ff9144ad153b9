import type { Agenda } from '#contracts';
import { NOW } from '../history/fixtures.js';

const day = (date: string): string => `2026-03-${date}T01:00:00.000Z`;

/** An agenda of the export control dialogue with two items. */
export const AGENDA: Agenda = {
  network: 'kr-cn', channel: 'export_control', formal: false, cases: 3, beyond: 0, as_of: NOW,
  items: [
    { kind: 'export_licensing', heading: '2504', restriction: 'NAL-X', cases: [
      { reference: 'KR-7F3K-9QXM', home: 'KR', lead: 'CN', state: 'accepted', severity: 3, goods: '구상흑연 700톤', hs: '250410', opened_at: day('03') },
      { reference: 'KR-D0F6-YW2J', home: 'KR', lead: 'CN', state: 'told', severity: 2, goods: '음극재용 흑연', hs: '250410', opened_at: day('09') },
    ] },
    { kind: 'third_country_control', heading: null, restriction: null, cases: [{ reference: 'CN-M2TD-80AJ', home: 'CN', lead: null, state: 'monitoring', severity: 1, goods: null, hs: null, opened_at: day('01') }] },
  ],
};
