import type { AttachmentView } from '#contracts';
import { seoul } from '../history/fixtures.js';

const own = { media_type: 'application/pdf' as const, tlp: 'AMBER' as const, side: 'KR', redacts: null, released: [], withheld: null, may_open: true };
const CONTRACT = '6f1c2a90-57b1-4d0e-9a7e-3c8a1f40b001';
const REDACTED = '6f1c2a90-57b1-4d0e-9a7e-3c8a1f40b002';
const CROSSED = { id: '6f1c2a90-57b1-4d0e-9a7e-3c8a1f40b003', at: seoul('10:20'), to: ['CN'], name: '수출신고 관련 서류.pdf', tlp: 'AMBER' as const };

/** The company's contract, the version that the other side was given, and a letter of the desk that nobody has yet. */
const korea: readonly AttachmentView[] = [
  { ...own, id: CONTRACT, name: '계약서 HB-2026-0117.pdf', size: 412_310, sha256: '9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab', at: seoul('09:20'), from: 'company', office: null, withheld: 'no_consent' },
  { ...own, id: REDACTED, name: '계약서 가림 처리본.pdf', size: 398_044, sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', at: seoul('10:05'), from: 'office', office: 'kr-trade-cooperation-desk', redacts: CONTRACT, released: [CROSSED] },
  { ...own, id: '6f1c2a90-57b1-4d0e-9a7e-3c8a1f40b004', name: '통관 보류 경위.hwpx', media_type: 'application/hwp+zip', size: 61_200, sha256: 'fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9', tlp: 'AMBER+STRICT', at: seoul('13:40'), from: 'office', office: 'kr-trade-cooperation-desk' },
];
const china: readonly AttachmentView[] = [
  { ...own, id: CROSSED.id, name: CROSSED.name, size: 398_044, sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', at: CROSSED.at, from: 'side', office: 'kr-trade-cooperation-desk' },
];

export const filesFor = (reader: string): AttachmentView[] => [...(reader === 'KR' ? korea : china)];
