import { SEVERITIES } from '@app/kernel';
import { SETTINGS, TERM_CAP_KEYS, type WholeKey } from '../rules';

interface At {
  /** SQL expressions. */
  readonly tenant: string;
  readonly day: string;
}

/** SQL for the number that a setting is on a day (`settingOn` is the same rule). */
export function settingSql(key: WholeKey, { tenant, day }: At): string {
  return `coalesce((SELECT s.value::int FROM setting_value s WHERE s.tenant_id = ${tenant} AND s.key = '${key}'
    AND s.valid_from <= ${day} AND s.withdrawn_at IS NULL AND s.value::int BETWEEN ${SETTINGS[key].min} AND ${SETTINGS[key].max}
  ORDER BY s.valid_from DESC, s.set_at DESC LIMIT 1), ${SETTINGS[key].default})`;
}

/** SQL for the longest terms by severity as JSON (`TermCaps`). */
export function termCapsSql(at: At): string {
  return `json_build_object(${SEVERITIES.map((severity) => `'${severity}', ${settingSql(TERM_CAP_KEYS[severity], at)}`).join(', ')})`;
}
