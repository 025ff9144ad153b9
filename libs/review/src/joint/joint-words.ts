import type { JointFile, JointReport } from '#contracts';
import { DEFAULT_TLP, type Language } from '#domain';
import type { FigureNames, FigureWords } from '#wording';

export interface JointWords { readonly say: FigureWords; readonly names: FigureNames; readonly language: Language }

/** What a joint report is of, as names with their values, in one language; instants in UTC, which is no side's own. */
export function factsOf({ report, steps, statements, digest }: JointFile, { say, names, language }: JointWords): (readonly [string, string])[] {
  const utc = (at: string): string => say.f.dateTime(at, { zone: 'UTC', city: 'UTC' });
  const { from, to, kind, channel } = report.question;
  return [
    [say.label('figures.network'), report.network.name[language]],
    [say.label('figures.joint.col.period'), `${say.f.day(from)} – ${say.f.day(to)}`],
    ...(kind === undefined ? [] : [[say.label('history.filter.kind'), say.label(`kind.${kind}`)] as const]),
    ...(channel === undefined ? [] : [[say.label('history.filter.channel'), names.channel(channel)] as const]),
    [say.label('figures.joint.agreed'), utc(report.agreed_at)],
    ...statements.map(({ side, as_of }) => [say.text('figures.as_of'), say.text('figures.joint.each', { side: names.side(side), time: utc(as_of) })] as const),
    ...steps.map((step) => [utc(step.at), stepWords(step, say, names, language)] as const),
    ['TLP', DEFAULT_TLP], [say.label('figures.joint.seal'), digest],
  ];
}

const stepWords = ({ side, office_name, act }: JointReport['steps'][number], say: FigureWords, names: FigureNames, language: Language): string =>
  [names.side(side), office_name[language], say.text(`figures.joint.did.${act}`)].join(' · ');
