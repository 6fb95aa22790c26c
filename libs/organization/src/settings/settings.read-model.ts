import { Injectable } from '@nestjs/common';
import { Reads, UnitOfWork, type ReadQuery } from '@app/platform';
import type { SettingEntryResponse, SettingListResponse, SettingResponse } from '../dto/setting.response';
import { SETTING_KEYS, SETTINGS, valueOn, type SettingDefinition, type SettingKey } from '../rules';

type Entry = SettingEntryResponse & { readonly key: string };

// What is in force stands in it, however long ago it was set: the newest begun one of each key comes with the newest fifty.
const ENTRIES: ReadQuery = {
  name: 'organization.settings',
  sql: (scope) => `
    SELECT json_build_object('items', coalesce(json_agg(json_build_object('id', e.id, 'key', e.key, 'value', e.value,
             'validFrom', e.valid_from, 'reason', e.reason, 'basis', e.basis, 'setByName', e.set_by_name, 'setAt', e.set_at,
             'withdrawnAt', e.withdrawn_at, 'withdrawnByName', e.withdrawn_by_name)
             ORDER BY e.valid_from DESC, e.set_at DESC), '[]'))::text AS body
      FROM (SELECT s.*, row_number() OVER (PARTITION BY s.key ORDER BY s.valid_from DESC, s.set_at DESC) AS place,
                   row_number() OVER (PARTITION BY s.key ORDER BY (s.withdrawn_at IS NULL AND s.valid_from <= $3::date) DESC,
                                      s.valid_from DESC, s.set_at DESC) AS begun
              FROM setting_value s WHERE ${scope.tenant('s')} AND ($4::text IS NULL OR s.key = $4)) e
     WHERE e.place <= 50 OR e.begun = 1`,
};

@Injectable()
export class SettingsReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Every setting with its default, what holds today, what is planned, and what has been. */
  async all(): Promise<SettingListResponse> {
    return { items: (await this.of(SETTING_KEYS, null)).slice() };
  }

  async one(key: SettingKey): Promise<SettingResponse> {
    const [setting] = await this.of([key], key);
    if (!setting) throw new Error(`no setting ${key}`);
    return setting;
  }

  /** The setting that a value belongs to. */
  async ofValue(id: string): Promise<SettingResponse> {
    const { items } = await this.all();
    const found = items.find(({ history, planned }) => [...history, ...planned].some((entry) => entry.id === id));
    if (!found) throw new Error(`no setting has the value ${id}`);
    return found;
  }

  private async of(keys: readonly SettingKey[], only: SettingKey | null): Promise<SettingResponse[]> {
    const { today } = this.unitOfWork.current;
    const { items } = (await this.reads.readOrFail(ENTRIES, [today, only])).parse() as { items: Entry[] };
    return keys.map((key) => {
      const definition: SettingDefinition = SETTINGS[key];
      const entries = items.filter((entry) => entry.key === key);
      const inForce = valueOn(entries, key, today);
      const whole = definition.kind === 'WHOLE' ? definition : null;
      return {
        key,
        group: definition.group,
        default: String(definition.default),
        source: definition.source,
        unit: whole?.unit ?? null,
        min: whole?.min ?? null,
        max: whole?.max ?? null,
        choices: definition.kind === 'CHOICE' ? [...definition.choices] : [],
        value: inForce?.value ?? String(definition.default),
        inForce: inForce && shown(inForce),
        planned: entries
          .filter(({ validFrom, withdrawnAt }) => withdrawnAt === null && validFrom > today)
          .map(shown)
          .reverse(),
        history: entries.slice(0, 50).map(shown),
      };
    });
  }
}

function shown({ key: _, ...entry }: Entry): SettingEntryResponse {
  return entry;
}
