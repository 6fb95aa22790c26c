import type { SettingDefinition } from '@app/organization';
import { DEFAULT_CHOICES, EVALUATION_SETTING_KEYS, EVALUATION_SETTINGS } from './evaluation-settings';

it.each(EVALUATION_SETTING_KEYS)(
  '%s can be registered: default among the choices, words for each in both languages',
  (key) => {
    const definition = EVALUATION_SETTINGS[key];
    // The group is the registry's own list; everything else must fit as it is.
    const registered: Omit<Extract<SettingDefinition, { kind: 'CHOICE' }>, 'group'> = definition;
    expect(registered.choices).toContain(registered.default);
    expect(Object.keys(registered.choiceWords)).toEqual([...registered.choices]);
    const words = [
      ...Object.values(definition.choiceWords).flat(),
      definition.vi.name,
      definition.vi.help,
      definition.en.name,
    ];
    for (const text of [...words, definition.en.help, definition.openAt]) {
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(2);
      expect(text.normalize('NFC')).toBe(text);
    }
    expect(definition.vi.name).not.toBe(definition.en.name);
  },
);

it('a body that has set nothing works with the defaults', () => {
  expect(DEFAULT_CHOICES).toEqual({
    'evaluation.score-period': 'MONTH',
    'evaluation.component-cap': 'NONE',
    'evaluation.cap-reading': 'LITERAL',
    'evaluation.cap-rounding': 'DOWN',
    'evaluation.cap-ties': 'DECIDED',
    'evaluation.shown-rounding': 'NEAREST',
    'evaluation.organising-silent': 'ASSESSOR',
    'evaluation.december': 'EARLY_CYCLE',
    'evaluation.hanoi-2018-number': '3814-QĐ/TU',
  });
});
