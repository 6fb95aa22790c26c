import { foldVietnamese, splitName } from '@app/kernel';

/** As offices name accounts: given name, then family name, without diacritics: `Trương Hoài Nam` is `nam.truong`. */
export function proposedUsername(fullName: string): string {
  const { given, familyAndMiddle } = splitName(fullName.trim());
  const [family = ''] = familyAndMiddle.split(' ');
  return [given, family]
    .map((part) => foldVietnamese(part).replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
    .join('.');
}
