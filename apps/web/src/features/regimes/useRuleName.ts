import { useT } from '../../i18n';
import type { Rule, Rules } from './useRules';

/** What a rule is called on screen: the country's by its number, a body's own by its document. */
export function useRuleName({ rules }: Pick<Rules, 'rules'>): (version: string) => string {
  const name = useNameOfRule();
  return (version) => {
    const found = rules.find(({ regime }) => regime.version === version);
    return found ? name(found) : version;
  };
}

export function useNameOfRule(): (rule: Rule) => string {
  const { regimes: t } = useT();
  return ({ origin, regime }) => (origin === 'OWN' ? regime.basis.document : t.codes[regime.code]);
}
