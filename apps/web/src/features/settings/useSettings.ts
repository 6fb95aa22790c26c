import { SETTINGS, type SettingDefinition } from '@app/organization/rules';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/api';
import type { Setting } from '../../app/api-types';
import { queryClient } from '../../app/queries';
import { useLanguage, useT } from '../../i18n';

const SETTINGS_LIST = ['settings'];

export const useSettings = () =>
  useQuery({ queryKey: SETTINGS_LIST, queryFn: ({ signal }) => call('GET /settings', { signal }) });

/** What pages show of them comes with the session. */
export async function refreshSettings(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: SETTINGS_LIST }),
    queryClient.invalidateQueries({ queryKey: ['me'] }),
  ]);
}

/** What a setting and its values are called. */
export function useSettingWords({ key, unit }: Pick<Setting, 'key' | 'unit'>) {
  const { language } = useLanguage();
  const t = useT().settings;
  const definition: SettingDefinition = SETTINGS[key];
  const { name, help } = definition[language];
  const shown = (value: string): string => {
    if (definition.kind === 'WHOLE') return unit ? t.units[unit](value) : value;
    return definition.choiceWords[value]?.[language === 'vi' ? 0 : 1] ?? value;
  };
  return { name, help, shown };
}
