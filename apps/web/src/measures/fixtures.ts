import type { CaseMeasures, MeasureBody, MeasureLine, MeasureList, MeasureView, Notification } from '#contracts';
import { historyFor, NOW, REFERENCE, seoul } from '../history/fixtures.js';
import { linesFor } from '../states/lines.js';
import type { MeasureRead } from '../data/measures.js';
import { NO_FACTS } from './measure-form.js';

const ID = '01890000-0000-7000-8000-00000000b001';
const PROBE = '01890000-0000-7000-8000-00000000b002';

/** A notice in words of nobody's, suspended for a time. */
const NOTICE: MeasureBody = {
  ...NO_FACTS, issuer: 'CN', office: 'cn-customs', number: '41/2026', title: { 'ko': '비료용 요소 수출 검사에 관한 공고 (가상)', 'zh-Hans': '关于化肥用尿素出口检验的公告（虚构）', 'en': null },
  published_on: '2026-02-24', in_force_from: '2026-03-01', suspended_until: '2026-11-10', hs: ['310210', '3105'], hs_version: '2022', wto_code: 'NAL-X', causes: ['export_clearance_delay', 'export_licensing'], source: 'https://notices.example/41',
};
const INVESTIGATION: MeasureBody = {
  ...NO_FACTS, kind: 'investigation', issuer: 'KR', title: { 'ko': '특정 필름 반덤핑 조사 (가상)', 'zh-Hans': null, 'en': 'Anti-dumping investigation of a film (made up)' }, number: 'AD-7', hs: ['3920'], hs_version: '2022', causes: ['trade_remedy'],
  steps: [
    { step: 'initiation', planned_on: null, held_on: '2026-01-15', document: 'AD-7-1' }, { step: 'questionnaire', planned_on: '2026-02-20', held_on: '2026-02-23', document: null },
    { step: 'preliminary_determination', planned_on: '2026-06-15', held_on: null, document: null }, { step: 'hearing', planned_on: '2026-07-02', held_on: null, document: null },
  ],
};
const line = (id: string, facts: MeasureBody, cases: MeasureLine['cases']): MeasureLine => ({ id, network: 'kr-cn', revision: 1, recorded_at: seoul('10:12'), facts, cases });

export const measuresFor = (reader: string): MeasureList => ({ networks: ['kr-cn'], measures: [line(ID, NOTICE, reader === 'KR' ? { open: 398, closed: 2 } : { open: 1, closed: 0 }), line(PROBE, INVESTIGATION, { open: 0, closed: 0 })] });

/** One measure; `investigation` the one with steps. */
export function measureFor(reader: string, investigation = false): MeasureRead {
  const shown = measuresFor(reader).measures[investigation ? 1 : 0] ?? line(ID, NOTICE, { open: 0, closed: 0 });
  const office = reader === 'KR' ? 'kr-trade-cooperation-desk' : 'cn-asia-desk';
  const view: MeasureView = {
    ...shown, limits: investigation ? { normal: '2027-01-15', latest: '2027-07-15' } : null,
    revisions: [{ revision: 1, side: reader, office, at: seoul('10:12'), facts: shown.facts, digest: historyFor(reader).entries[0]?.hash ?? '' }],
    suggested: investigation ? [] : [
      { reference: 'KR-5HVK-9R3T', severity: 2, kind: 'export_clearance_delay', state: 'opened', goods: '차량용 요소', company: reader === 'KR' ? '세움정밀화학' : null, opened_at: seoul('13:20'), reasons: [{ by: 'hs', code: '310210' }, { by: 'kind' }, { by: 'issuer' }, { by: 'dates' }] },
      { reference: 'KR-D0F6-YW2J', severity: 3, kind: 'export_licensing', state: 'told', goods: '요소 비료 1,200톤', company: null, opened_at: seoul('13:31'), reasons: [{ by: 'kind' }, { by: 'issuer' }, { by: 'dates' }] },
    ],
  };
  const cases = investigation ? [] : linesFor(reader).slice(0, 2);
  return { view, known: { cases, total: shown.cases.open + shown.cases.closed, as_of: NOW, next: null, calendar_warnings: [] } };
}

/** Of the case of the story one is named, and one may be behind it. */
export const caseMeasuresFor = (reader: string, reference: string): CaseMeasures => {
  const [notice, probe] = measuresFor(reader).measures;
  if (reference !== REFERENCE || !notice || !probe) return { named: [], suggested: [] };
  return { named: [notice], suggested: [{ ...probe, reasons: [{ by: 'kind' }, { by: 'dates' }] }] };
};

/** A draft with a box that is complete, one of which something is known, and one that is blank. */
export const notificationFor = (): Notification => ({
  measure: ID, revision: 1, as_of: seoul('10:12'), language: 'en', network: 'Korea–China supply chain cooperation hotline', exercise: true, title: 'Draft notification of a quantitative restriction', draft: 'DRAFT, not notified',
  format: "Format of the WTO's decision on notification procedures for quantitative restrictions, G/L/59/Rev.1 (2012), Annex 1",
  sections: [
    { title: 'Notification', boxes: [
      { box: 'A', label: 'Notifying Member', lines: [{ text: 'China', language: 'en', mark: null }], to_fill: null },
      { box: 'B', label: 'Date of notification', lines: [], to_fill: 'To be filled in: the day on which the Member submits it' },
    ] },
    { title: 'Section 1: quantitative restriction in force', boxes: [
      { box: '1', label: 'General description of the restriction', lines: [{ text: '关于化肥用尿素出口检验的公告（虚构）', language: 'zh-Hans', mark: 'only in Chinese in the register; to be translated' }], to_fill: 'To be filled in: what is restricted, for which trade and destinations, and under which conditions, completely' },
      { box: '2', label: 'Type of restriction', lines: [{ text: 'NAL X — non-automatic licensing · exports', language: 'en', mark: null }], to_fill: null },
    ] },
  ],
  notes: ['This is a draft. It was sent to nobody, and this service sends nothing to the WTO.'],
});
