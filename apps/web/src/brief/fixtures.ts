import type { Brief, BriefLine } from '#contracts';
import { NOW, REFERENCE } from '../history/fixtures.js';

const said = (label: string | null, text: string, more: Partial<BriefLine> = {}): BriefLine => ({ at: null, when: null, label, text, words: 'service', language: 'en', original: null, mark: null, ...more });

/** The brief of the story's case, in English, as either side is sent it. */
export const BRIEF: Brief = {
  reference: REFERENCE, language: 'en', network: 'Korea–China supply chain hotline', title: 'Urea: clearance or inspection delay', tlp: 'AMBER', exercise: false, version: 10, as_of: NOW, head: '4540a1c974e0', state: 'accepted', sides: ['KR', 'CN'],
  facts: [{ label: 'Reference', value: REFERENCE }, { label: 'Case grade', value: 'Serious (highest of four)' }, { label: 'Stage', value: 'Taken up' }, { label: 'Level', value: 'Korea: working level · China: director-general level' }, { label: 'As of', value: 'Thu 12 Mar, 14:32 Seoul · 13:32 Beijing' }],
  points: [
    { point: 'impact', title: 'Impact', left_out: 0, remark: null, lines: [said('Urgency', 'very urgent'), said('Quantity', '1,000 to 5,000 tonnes')] },
    { point: 'cause', title: 'Cause', left_out: 0, remark: null, lines: [said('China', '请提供合同编号及报检日期，以便我方向海关总署核实。', { at: '2026-03-12T04:44:00.000Z', when: '12 Mar, 13:44 Seoul · 12:44 Beijing', words: 'typed', language: 'zh-Hans', mark: 'Chinese' })] },
    { point: 'expected_length', title: 'Expected length', left_out: 0, remark: 'Nothing was given to all sides.', lines: [] },
    { point: 'sectors', title: 'Sectors', left_out: 0, remark: null, lines: [said(null, 'logistics, public transport')] },
    { point: 'measures_taken', title: 'Measures taken', left_out: 4, remark: '4 more in the case.', lines: [said('China', 'confirmed receipt', { at: '2026-03-12T02:20:00.000Z', when: '12 Mar, 11:20 Seoul · 10:20 Beijing' }), said('China', 'took up the case', { at: '2026-03-12T03:22:00.000Z', when: '12 Mar, 12:22 Seoul · 11:22 Beijing' })] },
    { point: 'help_wanted', title: 'Help wanted', left_out: 0, remark: null, lines: [said(null, 'release of the contracted quantity; the reason')] },
  ],
  notes: ['Made from the 10 entries that all sides share; the last of them has the hash 4540…74e0.', 'For those who need it (TLP:AMBER).', 'The grade sets the order in which cases are handled. It is no statutory warning level.'],
};
