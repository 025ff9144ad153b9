import { LANGUAGES } from '#domain';
import { useWords } from '../words.js';
import { useLanguage } from './language.js';

/** The three languages, each by its own name, so that anybody finds theirs. */
export function LanguageLinks() {
  const { t } = useWords();
  const { choose } = useLanguage();
  return (
    <div className="languages" role="group" aria-label={t.label('language')}>
      {LANGUAGES.map((one) => (
        <button key={one} type="button" className="plain" lang={one === 'zh-Hans' ? 'zh-Hans-CN' : one} aria-pressed={one === t.language} onClick={() => choose(one)}>
          {t.text(`language.${one}`)}
        </button>
      ))}
    </div>
  );
}
