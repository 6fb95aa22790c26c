import type { Archive } from './archive';

/** The formats of days that every workbook knows without saying so, those of Asian calendars included. */
const BUILT_IN = (id: number): boolean =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  id === 57 ||
  id === 58;

/** Whether a format of the workbook's own shows a day: it names a day or a year, outside of what is only copied. */
export function isDayFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  return /[dy]/.test(bare) && !/general/.test(bare);
}

/** Which cell formats of the workbook show days, by their place in its list. */
export async function dayFormatsOf(archive: Archive): Promise<ReadonlySet<number>> {
  const days = new Set<number>();
  if (!archive.has('xl/styles.xml')) return days;
  const own = new Map<number, string>();
  let [place, isList] = [0, false];
  await archive.readAll('xl/styles.xml', {
    onOpen: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') isList = true;
      else if (name === 'xf' && isList) {
        const id = Number(attributes['numFmtId'] ?? 0);
        const code = own.get(id);
        if (code === undefined ? BUILT_IN(id) : isDayFormat(code)) days.add(place);
        place += 1;
      }
    },
    onClose: (name) => {
      if (name === 'cellXfs') isList = false;
    },
  });
  return days;
}
