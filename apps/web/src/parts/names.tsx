import type { Language, Rank } from '#domain';
import { useSession } from '../data/session.js';
import { useNames, useWords } from '../words.js';

/** A side's name in its calm hue. `ours` says "our side" for the reader's own; `plain` is the bare name. */
export function SideName({ side, form = 'named' }: { side: string; form?: 'named' | 'plain' | 'ours' }) {
  const names = useNames();
  const { t } = useWords();
  const text = form === 'ours' && side === names.own ? t.label('side.ours') : form === 'plain' ? names.side(side) : names.sideNamed(side);
  return <span className="side" data-side={names.hue(side)}>{text}</span>;
}

/** Mark on a fact that never leaves the reader's side. */
export function OwnMark() {
  const { t } = useWords();
  return <span className="own">{t.label('mark.own')}</span>;
}

/** Where a side stands on the ladder: the level's word and one pip per level. `rung` counts from 0. */
export function Rungs({ rank, rung, of }: { rank: Rank; rung: number; of: number }) {
  const { t } = useWords();
  return (
    <span className="rungs">
      {t.label(`rank.${rank}`)}
      <span className="pips" role="img" aria-label={t.text('board.rung', { n: rung + 1, total: of })}>
        {Array.from({ length: of }, (_, n) => <i key={n} className={n < rung ? 'past' : n === rung ? 'now' : undefined} />)}
      </span>
    </span>
  );
}

/**
 * What a company typed, in whatever script it used: Hangul is Korean; Han letters are read as its home side reads them.
 * Decides glyphs and voice; typed words are never translated by themselves.
 * @param home null where Han letters alone are Chinese, whoever typed them: what stands beside them is in another script
 */
export function Typed({ text, home }: { text: string; home: string | null }) {
  const lang = useTypedLanguage(text, home);
  return <bdi>{lang === null ? text : <Foreign lang={lang}>{text}</Foreign>}</bdi>;
}

/** What an office typed for all to read and nobody translates: its language is named where it is not the reader's own. @param side whose office typed it */
export function TypedBy({ text, side }: { text: string; side: string }) {
  const { t } = useWords();
  const lang = useTypedLanguage(text, side);
  return <><Typed text={text} home={side} />{lang !== null && lang !== t.language && <> <span className="small muted nb">{t.text('desk.original', { language: t.text(`language.in.${lang}`) })}</span></>}</>;
}

/** By its script, in which a side that writes Han letters has its own language; null where the script tells nothing. */
function useTypedLanguage(text: string, side: string | null): Language | null {
  const { network } = useSession();
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : /\p{Script=Han}/u.test(text) ? ((side === null ? undefined : network.sides[side]?.language) ?? 'zh-Hans') : null;
}

/** Words in another language than the page's; `lang` chooses glyphs, voice and hyphenation. */
export function Foreign({ lang, children }: { lang: string; children: React.ReactNode }) {
  return <span lang={lang === 'zh-Hans' ? 'zh-Hans-CN' : lang}>{children}</span>;
}
