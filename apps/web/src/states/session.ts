import type { Session } from '#contracts';
import { rightsOf } from '#domain';
import type { Language } from '#wording';

const RANKS = ['desk', 'division-director', 'director-general', 'vice-minister', 'minister'] as const;
const LEVELS = {
  'desk': ['실무급', '工作层', 'working level'], 'division-director': ['과장급', '处级', 'division-director level'],
  'director-general': ['국장급', '司局级', 'director-general level'], 'vice-minister': ['차관급', '副部级', 'vice-minister level'], 'minister': ['장관급', '部级', 'minister level'],
} as const;
const names = (ko: string, zh: string, en: string) => ({ ko, 'zh-Hans': zh, en });
const ALWAYS = { former_names: [], valid_from: null, valid_to: null };
const office = (side: string, rank: (typeof RANKS)[number], ko: string, zh: string, en: string) => {
  const [lko, lzh, len] = LEVELS[rank];
  const [before, until] = [(text: string): string => text.replace('산업통상부', '산업통상자원부').replace('产业通商部', '产业通商资源部').replace('Industry and Resources', 'Industry and Energy'), '2025-09-30'];
  const name = names(`${ko} ${lko}`, `${zh}${lzh}`, `${en}, ${len}`);
  return { side, rank, name, ...ALWAYS, former_names: side === 'KR' ? [{ until, name: names(before(name.ko), before(name['zh-Hans']), before(name.en)) }] : [] };
};
const TRADE = ['산업통상부 통상협력국', '韩国产业通商部通商合作局', 'Ministry of Trade, Industry and Resources of Korea, Trade Cooperation Bureau'] as const;
const ASIA = ['중국 상무부 아주사(亚洲司)', '商务部亚洲司', 'Ministry of Commerce of China, Department of Asian Affairs'] as const;

/** The network as a session carries it: the two sides and what the fixtures name. */
const NETWORK: Omit<Session['network'], 'order'> = {
  id: 'kr-cn', version: 1, name: names('한중 공급망 핫라인', '中韩产供链合作热线', 'Korea–China supply chain hotline'),
  sides: {
    KR: { id: 'KR', name: names('한국', '韩国', 'Korea'), party: names('한국 측', '韩方', 'Korea'), government: names('한국 정부', '韩国政府', 'the Korean government'), city: names('서울', '首尔', 'Seoul'), zone: 'Asia/Seoul', language: 'ko', duty_phone: '+82 2 0100 2031', severity_names: { 1: '관심', 2: '주의', 3: '경계', 4: '심각' } },
    CN: { id: 'CN', name: names('중국', '中国', 'China'), party: names('중국 측', '中方', 'China'), government: names('중국 정부', '中国政府', 'the Chinese government'), city: names('베이징', '北京', 'Beijing'), zone: 'Asia/Shanghai', language: 'zh-Hans', duty_phone: '+86 10 0100 2031', severity_names: { 1: '关注', 2: '注意', 3: '警戒', 4: '严重（最高级）' } },
  },
  items: {
    310210: names('요소', '尿素', 'Urea'), 901890: names('혈액투석기', '血液透析机', 'Haemodialysis machines'), 560312: names('멜트블론 부직포', '熔喷无纺布', 'Melt-blown nonwovens'),
    811292: names('갈륨·게르마늄', '镓、锗', 'Gallium and germanium'), 290243: names('파라자일렌', '对二甲苯', 'p-Xylene'), 250410: names('천연흑연', '天然石墨', 'Natural graphite'),
    280470: names('황린', '黄磷', 'Yellow phosphorus'), 310530: names('인산이암모늄', '磷酸二铵', 'Diammonium phosphate'), 284690: names('희토류 화합물', '稀土化合物', 'Rare-earth compounds'),
    760120: names('알루미늄 합금', '铝合金', 'Aluminium alloys'), 370790: names('포토레지스트', '光刻胶', 'Photoresist'),
  },
  offices: {
    'kr-trade-cooperation-desk': office('KR', 'desk', ...TRADE), 'kr-trade-cooperation-division': office('KR', 'division-director', ...TRADE), 'kr-trade-cooperation-dg': office('KR', 'director-general', ...TRADE),
    'kr-minister-for-trade': office('KR', 'vice-minister', '산업통상부 통상교섭본부', '韩国产业通商部通商交涉本部', 'Ministry of Trade, Industry and Resources of Korea, Office of the Minister for Trade'),
    'cn-asia-desk': office('CN', 'desk', ...ASIA), 'cn-asia-division': office('CN', 'division-director', ...ASIA), 'cn-asia-dg': office('CN', 'director-general', ...ASIA),
    'cn-vice-minister': office('CN', 'vice-minister', '중국 상무부', '商务部', 'Ministry of Commerce of China'),
    'kr-minister': office('KR', 'minister', '산업통상부', '韩国产业通商部', 'Ministry of Trade, Industry and Resources of Korea'), 'cn-minister': office('CN', 'minister', '중국 상무부', '商务部', 'Ministry of Commerce of China'),
    'cn-development-reform': { side: 'CN', rank: 'authority', name: names('중국 국가발전개혁위원회(国家发展和改革委员会)', '国家发展和改革委员会', 'National Development and Reform Commission of China'), ...ALWAYS },
    'cn-customs': { side: 'CN', rank: 'authority', name: names('중국 해관총서(海关总署)', '海关总署', 'General Administration of Customs of China'), ...ALWAYS },
  },
  channels: {
    hotline: { name: names('공급망 핫라인', '产供链合作热线', 'supply chain cooperation hotline'), ranks: [...RANKS], climbs_alone_to: 2 },
    export_control: { name: names('수출통제 대화', '出口管制对话', 'export control dialogue'), ranks: [...RANKS], climbs_alone_to: 2 },
    trade_remedy: { name: names('무역구제 협력 메커니즘', '贸易救济合作机制', 'trade remedy cooperation mechanism'), ranks: [...RANKS], climbs_alone_to: 2 },
  },
  countries: { KR: names('한국', '韩国', 'Korea'), CN: names('중국', '中国', 'China') },
  ports: {
    CNTXG: names('톈진항', '天津港', 'Tianjin'), KRINC: names('인천항', '仁川港', 'Incheon'), CNTAO: names('칭다오항', '青岛港', 'Qingdao'),
    KRPUS: names('부산항', '釜山港', 'Busan'), CNSHA: names('상하이항', '上海港', 'Shanghai'), KRUSN: names('울산항', '蔚山港', 'Ulsan'),
  },
};

const PEOPLE = { KR: { officer: '정하윤', supervisor: '서민재', administrator: '오가온' }, CN: { officer: '林晓禾', supervisor: '顾安宁', administrator: '程一诺' } } as const;

/** A made-up reader of a side. */
export function sessionOf(side: 'KR' | 'CN', language: Language, role: Session['officer']['role'] = 'officer'): Session {
  const home = side === 'KR' ? 'kr-trade-cooperation-desk' : 'cn-asia-desk';
  return {
    officer: { id: `${side}-${role}`, sign_in: `${side.toLowerCase()}-${role}`, name: PEOPLE[side][role], side, office: home, role, language, has_password: true },
    rights: rightsOf(role), demonstration: true, machine_translation: true, expires_at: '2026-03-12T20:00:00.000Z',
    network: { ...NETWORK, order: side === 'KR' ? ['KR', 'CN'] : ['CN', 'KR'] },
  };
}
