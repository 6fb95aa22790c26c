import { EVALUATION_SETTINGS, type EvaluationSettingKey } from '@app/evaluation/rules';
import { useLanguage } from '../../i18n';

/** The words of an open point, which come with the rule that it is left open by. */
export function useChoiceWords(point: EvaluationSettingKey) {
  const { language } = useLanguage();
  const { vi, en, choiceWords } = EVALUATION_SETTINGS[point];
  const words: Readonly<Record<string, readonly [vi: string, en: string]>> = choiceWords;
  const shown = (value: string): string => words[value]?.[language === 'vi' ? 0 : 1] ?? value;
  return { ...(language === 'vi' ? vi : en), shown };
}
