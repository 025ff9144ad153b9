import { LANGUAGES } from '#domain';
import type { Language } from '#wording';
import { loadFonts } from '../fonts.js';
import { useWords } from '../words.js';

/** The tag by which a browser chooses glyphs and a voice for a language. */
export const tagOf = (language: string): string => (language === 'zh-Hans' ? 'zh-Hans-CN' : language);

/** The languages in which a paper can be read; the chosen one is pressed. */
export function PaperLanguages({ label, language, onChoose }: { label: string; language: Language; onChoose: (language: Language) => void }) {
  const { t } = useWords();
  const choose = (one: Language): void => { loadFonts(one); onChoose(one); };
  return (
    <div className="languages" role="group" aria-label={label}>
      {LANGUAGES.map((one) => <button key={one} type="button" className="plain" lang={tagOf(one)} aria-pressed={one === language} onClick={() => choose(one)}>{t.text(`language.${one}`)}</button>)}
    </div>
  );
}
