import type { Text } from '../vi';

export const organization: Text['organization'] = {
  kinds: {
    PROVINCE: 'Province',
    DEPARTMENT: 'Department',
    DISTRICT: 'District (before 01/07/2025)',
    COMMUNE: 'Commune',
    WARD: 'Ward',
    SPECIAL_ZONE: 'Special zone',
    DIVISION: 'Division',
    PUBLIC_UNIT: 'Public unit',
    PARTY_BODY: 'Party body',
    FATHERLAND_FRONT: 'Fatherland Front',
    SCHOOL: 'School',
    HEALTH_STATION: 'Health station',
  },
  noUnit: 'No unit is chosen: you have a role at none.',
  noUnitNext: 'Choose one above.',
  until: (day) => `until ${day}`,
};
