import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportSchema } from '#contracts';
import type { ReportBody } from '#contracts';
import { assess, KINDS, LANGUAGES, leadSide, SEVERITIES } from '#domain';
import { loadReference } from '#platform';
import { loadNetwork } from '#networks';

interface Sample {
  readonly id: string;
  readonly date: string;
  readonly title: Record<string, string>;
  readonly item: Record<string, string>;
  readonly about: Record<string, string>;
  readonly report: ReportBody;
}

const config = join(import.meta.dirname, '../../../config');
const samples = JSON.parse(readFileSync(join(config, 'samples/disruptions.json'), 'utf8')) as Sample[];
const { network } = loadNetwork(join(config, 'networks/kr-cn.yaml'), join(config, 'calendars'));
const { hsVersions, itemNames } = loadReference(config);
const sideOf = (country: string): string | null => Object.values(network.sides).find((side) => side.countries.includes(country))?.id ?? null;

/** The check digit of a Korean business number and the check character of a Chinese unified social credit code (GB 32100). */
const CHECKS = {
  'kr-business': (number: string): boolean => {
    const digits = [...number].map(Number);
    const sum = [1, 3, 7, 1, 3, 7, 1, 3, 5].reduce((total, weight, i) => total + weight * (digits[i] ?? 0), Math.floor((digits[8] ?? 0) * 5 / 10));
    return /^\d{10}$/.test(number) && digits[9] === (10 - sum % 10) % 10;
  },
  'cn-unified-social-credit': (number: string): boolean => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(number[i] ?? ''), 0);
    return /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(number) && number[17] === alphabet[(31 - sum % 31) % 31];
  },
  any: (): boolean => true,
};

describe('the checks of this spec', () => {
  it('accept numbers known to be right and refuse one wrong digit', () => {
    expect([CHECKS['kr-business']('1234567891'), CHECKS['kr-business']('1234567890')]).toEqual([true, false]);
    expect([CHECKS['cn-unified-social-credit']('91350100M000100Y43'), CHECKS['cn-unified-social-credit']('91350100M000100Y34')]).toEqual([true, false]);
  });
});

describe.each(samples.map((sample) => [sample.id, sample] as const))('%s', (_id, { date, title, item, about, report }) => {
  it('is a report that the service takes', () => {
    expect(reportSchema.safeParse(report)).toMatchObject({ success: true });
    expect(report.network).toBe(network.id);
    expect(hsVersions.get('2022')?.has(report.hs ?? '310210')).toBe(true);
    const places = network.countries.map(({ code }) => code);
    expect(places).toEqual(expect.arrayContaining([report.from, report.to]));
    expect([null, ...network.ports.map(({ code }) => code)]).toContain(report.port);
    expect(network.languages).toContain(report.language);
  });

  it('has a company of its side with a right, made-up number and address', () => {
    const side = network.sides[report.side];
    expect(side?.countries.some((country) => [report.from, report.to].includes(country))).toBe(true);
    expect(CHECKS[side?.registration_number ?? 'any'](report.company.registration_number)).toBe(true);
    expect(report.company.name).toMatch(/\(가상\)$|（虚构）$/);
    expect(report.contact.email).toMatch(/\.example$/);
    expect(report.contact.phone).toMatch(/^\+(82 2|86 10) 0100 /);
  });

  it('is told in every language, with the same item name as everywhere else', () => {
    for (const texts of [title, item, about]) expect(Object.keys(texts).sort()).toEqual([...LANGUAGES].sort());
    expect(new Set(Object.values(about)).size).toBe(LANGUAGES.length);
    if (report.hs !== null) expect(item).toEqual(itemNames.get(report.hs));
  });

  it('is consistent in itself', () => {
    expect(report.since).toBe(date);
    expect((report.contract?.date ?? date) <= date).toBe(true);
    expect(report.licence_application !== null).toBe(report.licence === 'yes');
    expect(report.next_delivery).toMatch(/^(none|unknown)$/);
    const about: Record<string, unknown> = {
      company: report.company, partner: report.partner, contract: report.contract, licence: report.licence_application, quantity_exact: report.quantity,
    };
    for (const consent of report.consent) expect({ consent, about: about[consent] }).not.toEqual({ consent, about: null });
  });
});

describe('the samples together', () => {
  it('are told once each, in the order of time', () => {
    expect(samples.length).toBeGreaterThanOrEqual(24);
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
    const dates = samples.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });

  it('show every kind of trouble and every severity', () => {
    expect(new Set(samples.map(({ report }) => report.kind))).toEqual(new Set(KINDS.filter((kind) => kind !== 'other')));
    expect([...new Set(samples.map(({ report }) => assess(report).severity))].toSorted((a, b) => a - b)).toEqual([...SEVERITIES]);
  });

  it('go in every direction', () => {
    const count = (home: string, lead: string | null): number => samples.filter(({ report }) => report.side === home && leadSide(report, sideOf) === lead).length;
    expect(count('KR', 'CN')).toBeGreaterThanOrEqual(8);
    expect(count('CN', 'KR')).toBeGreaterThanOrEqual(3);
    expect(count('KR', null)).toBeGreaterThanOrEqual(3);
    expect(count('CN', null)).toBeGreaterThanOrEqual(3);
  });

  it('give one company one number', () => {
    const numbers = new Map<string, Set<string>>();
    for (const { report: { company } } of samples) numbers.set(company.name, (numbers.get(company.name) ?? new Set()).add(company.registration_number));
    expect([...numbers.values()].map((set) => set.size)).toEqual([...numbers.values()].map(() => 1));
    expect(new Set([...numbers.values()].flatMap((set) => [...set])).size).toBe(numbers.size);
  });
});
