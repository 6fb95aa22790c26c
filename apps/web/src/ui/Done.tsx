import { useEffect, useRef, useState } from 'react';
import { useLanguage, type Language } from '../i18n';
import { Icon } from './Icon';

/** Something that was said once; said again, it is another one. */
export interface Said {
  text: string;
}

/** What the page has to say of the last thing done on it; null once something else speaks for itself. */
export function useSaid(): [Said | null, (text: string | null) => void] {
  const [said, setSaid] = useState<Said | null>(null);
  return [said, (text) => setSaid(text === null ? null : { text })];
}

/** What the server has acknowledged, announced once, and seen wherever on the page one was when it came. */
export function Done({ said }: { said: Said | null }) {
  const { language } = useLanguage();
  const [heard, hear] = useState<{ said: Said | null; language: Language }>({ said, language });
  if (heard.said !== said) hear({ said, language });
  const place = useSeen(said);
  return (
    <div role="status" className="done-place" ref={place} tabIndex={-1}>
      {/* It was said in the language of that moment: after a change of language it is old news. */}
      {said && heard.language === language && (
        <p className="done">
          <Icon name="check" />
          <span>{said.text}</span>
        </p>
      )}
    </div>
  );
}

/**
 * Brings into sight what has just been said there. When the form it answers is gone, the keyboard goes on from here
 * instead of from the top of the page.
 */
export function useSeen(said: object | null) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!said) return;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  return place;
}
