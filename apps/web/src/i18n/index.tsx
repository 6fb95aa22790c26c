import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { vi, type Text } from './vi';

export type Language = 'vi' | 'en';

const KEY = 'kycuong.language';

const LanguageContext = createContext<{ language: Language; t: Text; choose: (language: Language) => Promise<void> }>({
  language: 'vi',
  t: vi,
  choose: () => Promise.resolve(),
});

/** The language last chosen on this device. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

export const loadText = async (language: Language): Promise<Text> =>
  language === 'vi' ? vi : (await import('./en')).en;

function use(language: Language): void {
  // The server is asked in the language of the page: see `Accept-Language` in app/api.ts.
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing still changes its language for this visit.
  }
}

export function LanguageProvider(props: { language: Language; text: Text; children: ReactNode }) {
  const [chosen, setChosen] = useState({ language: props.language, t: props.text });
  const value = useMemo(
    () => ({
      ...chosen,
      choose: async (language: Language) => {
        const t = await loadText(language);
        use(language);
        setChosen({ language, t });
      },
    }),
    [chosen],
  );
  return <LanguageContext value={value}>{props.children}</LanguageContext>;
}

export const useT = (): Text => useContext(LanguageContext).t;
export const useLanguage = () => useContext(LanguageContext);
