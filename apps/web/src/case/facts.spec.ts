import { catalogues } from '#wording';
import { movedStandings } from './crossing-fixtures.js';
import { givenTo, messageReaders, toldOthers } from './crossing-view.js';
import { caseFor } from './fixtures.js';
import { consentsNow, factRows, formWord, reportRows, shownOf, wouldRead } from './facts.js';

const report = () => {
  const { own } = caseFor('KR');
  if (!own) throw new Error('the home side has its report');
  return reportRows(own, wouldRead(own));
};

it('what is given is read by the other sides that were told, watching or not, whoever leads', () => {
  const { line } = caseFor('KR');
  const [first] = line.sides;
  if (!first) throw new Error('a case has sides');
  const sides = [{ ...first, side: 'KR' }, { ...first, side: 'CN', told_at: null }, { ...first, side: 'JP', watching: true }, { ...first, side: 'VN', watching: false }];
  expect([toldOthers({ line: { ...line, sides } }, 'KR'), toldOthers({ line: { ...line, sides } }, 'VN')]).toEqual([['JP', 'VN'], ['KR', 'JP']]);
});

it('of three sides, what is given reaches every one that knows of the case, or is told of it first; and words for recipients alone those that work on it', () => {
  const { line, own } = caseFor('KR');
  const [first] = line.sides;
  if (!first || !own) throw new Error('a case has sides, and its home side the report');
  const of = (...told: string[]) => ({ own: { ...own, tells: ['JP', 'CN'] }, line: { ...line, sides: ['KR', 'CN', 'JP'].map((side) => ({ ...first, side, told_at: told.includes(side) ? line.opened_at : null, watching: side === 'JP' })) } });
  expect([of('KR'), of('KR', 'JP'), of('KR', 'CN', 'JP')].map((view) => givenTo(view, 'KR'))).toEqual([['JP', 'CN'], ['JP'], ['CN', 'JP']]);
  expect([givenTo({ ...of('KR'), own: null }, 'KR'), messageReaders(of('KR', 'CN', 'JP'), 'KR', 'AMBER'), messageReaders(of('KR', 'CN', 'JP'), 'KR', 'RED')]).toEqual([[], ['CN', 'JP'], ['CN']]);
});

describe('facts as they crossed', () => {
  it('shows each in the form it crossed: a range, a word, the code behind a name', () => {
    expect(shownOf('quantity', 'band', { from: 2000, to: 5000, unit: 'TNE' })).toEqual({ as: 'band', from: 2000, to: 5000, unit: 'TNE' });
    expect(shownOf('urgency', 'word', 'immediate')).toEqual({ as: 'word', key: 'urgency.immediate' });
    expect(shownOf('impact', 'word', ['transport'])).toEqual({ as: 'words', keys: ['sector.transport'] });
    expect(shownOf('impact', 'exact', ['transport'])).toEqual({ as: 'words', keys: ['form.impact.option.transport'] });
    expect(shownOf('route', 'exact', { from: 'CN', to: 'KR' })).toEqual({ as: 'route', from: 'CN', to: 'KR' });
    expect(shownOf('licence', 'exact', { number: 'L-1', date: null, office: null })).toEqual({ as: 'paper', number: 'L-1', date: null, office: null });
  });

  it('calls what was typed as typed, and only figures and codes exact', () => {
    expect(formWord({ field: 'goods', form: 'exact', value: '요소' })).toBe('crossing.as_typed');
    expect(formWord({ field: 'hs', form: 'exact', value: '310210' })).toBe('crossing.exact');
    expect(formWord({ field: 'urgency', form: 'word', value: 'immediate' })).toBe('crossing.word');
  });

  it('keeps what a company typed as text, whatever it looks like', () => {
    expect(shownOf('goods', 'exact', '<b>요소</b> 👩‍🔬')).toEqual({ as: 'text', text: '<b>요소</b> 👩‍🔬' });
  });

  it('has a label and words for every released fact of the story', () => {
    for (const row of factRows(caseFor('CN').facts)) {
      expect(catalogues.ko).toHaveProperty([row.label]);
      for (const value of row.values) if (value.as === 'word') expect(catalogues.ko).toHaveProperty([value.key]);
      for (const value of row.values) if (value.as === 'words') expect(Object.keys(catalogues.ko)).toEqual(expect.arrayContaining([...value.keys]));
    }
  });
});

describe('the home side’s own report', () => {
  it('marks as its own what does not cross exactly: stock, cover, the company, the exact quantity', () => {
    const own = report().filter((r) => r.own).map((r) => r.field);
    expect(own).toEqual(expect.arrayContaining(['quantity', 'stock', 'daily_use', 'cover', 'company', 'company_number', 'contact', 'contract', 'tried']));
    expect(own).not.toContain('goods');
  });

  it('does not mark what the company agreed to share', () => {
    expect(report().find((r) => r.field === 'partner')?.own).toBe(false);
  });

  it('lists the consents that hold now, not those of the day when it was filed', () => {
    const { own } = caseFor('KR');
    if (!own) throw new Error('the home side has its report');
    expect(own.report.consent).toEqual(['partner']);
    const now = { ...own, crossing: movedStandings() };
    expect(consentsNow(now)).toEqual(['contract']);
    expect(reportRows(now, []).find((r) => r.field === 'consent')?.values).toEqual([{ as: 'words', keys: ['form.consent.option.contract'] }]);
  });

  it('has a label and words for every row, in the catalogue', () => {
    for (const row of report()) {
      expect(catalogues.en).toHaveProperty([row.label]);
      for (const value of row.values) if (value.as === 'word') expect(catalogues.en).toHaveProperty([value.key]);
    }
  });

  it('shows what was answered in place of a port, as nobody else reads it, and a month where the day is not known', () => {
    const { own } = caseFor('KR');
    if (!own) throw new Error('the home side has its report');
    const rows = reportRows({ ...own, report: { ...own.report, port: null, no_port: 'none', since_day: 'unknown' } }, []);
    expect(rows.find((r) => r.field === 'port')).toMatchObject({ values: [{ as: 'word', key: 'form.port.option.none' }], own: true });
    expect(rows.find((r) => r.field === 'since')?.values).toEqual([{ as: 'day', day: own.report.since.slice(0, 7) }]);
  });

  it('says of an exporter no word about what only buyers are asked, unless it said it', () => {
    const { own } = caseFor('KR');
    if (!own) throw new Error('the home side has its report');
    const unsaid = { ...own.report, stock: null, daily_use: null, next_delivery: 'unknown' as const, share: 'unknown' as const, other_source: { answer: 'unknown' as const, note: null } };
    const asked = ['next_delivery', 'share', 'other_source'];
    const shown = (report: Partial<typeof own.report>) => reportRows({ ...own, cover_days: null, report: { ...unsaid, ...report } }, []).map((r) => r.field).filter((field) => asked.includes(field));
    expect([shown({ part: 'exporter' }), shown({ part: 'carrier' }), shown({ part: 'importer' }), shown({ part: 'maker' })]).toEqual([[], [], asked, asked]);
    expect([shown({ part: 'exporter', share: 'from_70' }), shown({ part: 'exporter', next_delivery: 'none', other_source: { answer: 'unknown', note: 'x' } })]).toEqual([['share'], ['next_delivery', 'other_source']]);
  });

  it('leaves out what the company did not say', () => {
    const { own } = caseFor('KR');
    const rows = own ? reportRows({ ...own, report: { ...own.report, port: null, stock: null }, cover_days: null }, wouldRead(own)) : [];
    expect(rows.map((r) => r.field)).not.toEqual(expect.arrayContaining(['port']));
    expect(rows.some((r) => r.field === 'stock' || r.field === 'cover')).toBe(false);
  });
});
