import type { CaseView, Message, TranslationView } from '#contracts';
import { seoul } from '../history/fixtures.js';

const translation = (id: string, language: string, text: string, more: Partial<TranslationView> = {}): TranslationView =>
  ({ id, seq: 90, at: seoul('14:05'), side: 'CN', office: 'cn-asia-desk', language, text, by: 'person', approved: null, ...more });
const message = (id: string, seq: number, time: string, side: 'KR' | 'CN', more: Partial<Message>): Message => ({
  id, seq, at: seoul(time), side, office: side === 'KR' ? 'kr-trade-cooperation-desk' : 'cn-asia-dg', kind: 'followup', about: null, tlp: 'AMBER', body: null, question: null, translations: [], ...more,
});

/** What both sides said with labels, a correction, translations by people and by a machine, and words that this reader may not have. */
export function talked(view: CaseView): CaseView {
  const seq = view.line.version;
  const messages: Message[] = [
    message('t1', seq + 1, '14:01', 'KR', {
      tlp: 'GREEN', body: { text: '수출 전 검사는 3월 9일에 신청하였습니다.', language: 'ko' }, translations: [translation('p1', 'zh-Hans', '已于3月9日申请出口检验。', { side: 'KR', office: 'kr-trade-cooperation-desk' })],
    }),
    message('t2', seq + 2, '14:03', 'KR', { kind: 'correction', about: 't1', tlp: 'AMBER+STRICT', body: { text: '수출 전 검사는 3월 11일에 신청하였습니다.', language: 'ko' }, translations: [translation('m1', 'zh-Hans', '出口前检查于3月11日申请。', { by: 'service' })] }),
    message('t3', seq + 3, '14:06', 'CN', {
      kind: 'offer', tlp: 'CLEAR', body: { text: '我方可协助核实检验进度。', language: 'zh-Hans' },
      translations: [translation('m2', 'ko', '우리 측이 검사 진행 상황 확인을 도울 수 있습니다.', { by: 'service', approved: { at: seoul('14:20'), side: 'KR', office: 'kr-trade-cooperation-desk' } }), translation('p2', 'en', 'We can help to check the progress of the inspection.')],
    }),
    message('t4', seq + 4, '14:09', 'CN', { kind: 'question', tlp: 'RED', question: 'open' }),
  ];
  return { ...view, messages: [...view.messages, ...messages], line: { ...view.line, version: seq + 4 } };
}
