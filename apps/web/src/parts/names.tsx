import type { Rank } from '#domain';
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
 */
export function Typed({ text, home }: { text: string; home: string }) {
  const { network } = useSession();
  const lang = /\p{Script=Hangul}/u.test(text) ? 'ko' : /\p{Script=Han}/u.test(text) ? (network.sides[home]?.language ?? 'zh-Hans') : null;
  return <bdi>{lang === null ? text : <Foreign lang={lang}>{text}</Foreign>}</bdi>;
}

/** Words in another language than the page's; `lang` chooses glyphs, voice and hyphenation. */
export function Foreign({ lang, children }: { lang: string; children: React.ReactNode }) {
  return <span lang={lang === 'zh-Hans' ? 'zh-Hans-CN' : lang}>{children}</span>;
}
