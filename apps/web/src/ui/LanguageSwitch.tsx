import { queryClient } from '../app/queries';
import { useLanguage, useT, type Language } from '../i18n';

const LANGUAGES: { language: Language; short: string }[] = [
  { language: 'vi', short: 'VI' },
  { language: 'en', short: 'EN' },
];

/** Changes every text on the page; address and what is typed stay. */
export function LanguageSwitch() {
  const t = useT();
  const { language: current, choose } = useLanguage();
  const change = async (language: Language): Promise<void> => {
    await choose(language);
    // Texts that come from the server are read again in the new language.
    await queryClient.invalidateQueries();
  };
  return (
    <div className="languages" role="group" aria-label={t.frame.language}>
      {LANGUAGES.map(({ language, short }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          aria-label={`${short} – ${language === 'vi' ? t.frame.inVietnamese : t.frame.inEnglish}`}
          onClick={() => void change(language)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
