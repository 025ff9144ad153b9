import type { MeasureBody } from '#contracts';

/** A notice that asks for licences for what a made-up report tells of, in words of nobody's. */
export const notice = (changes: Partial<MeasureBody> = {}): MeasureBody => ({
  kind: 'notice', issuer: 'CN', office: null, number: '57/2026', title: { 'ko': '요소 수출 허가에 관한 공고 (가상)', 'zh-Hans': '关于尿素出口许可的公告（虚构）', 'en': null },
  published_on: '2026-03-02', in_force_from: '2026-03-02', ends_on: null, suspended_until: null, hs: ['3102'], hs_version: '2022', wto_code: 'NAL-X', causes: [], source: 'https://notices.example/57', steps: [], ...changes,
});
