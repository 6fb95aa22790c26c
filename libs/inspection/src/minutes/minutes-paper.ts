import { clock, longDate, type Block, type Line, type OfficialDocument } from '@app/documents';
import { bodyName, FINDING_CLASS_WORDS, FINDING_CLASSES, formatDate, localDate, placeName } from '@app/kernel';
import type { MinutesContent, MinutesFinding } from '../rules/minutes';
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '../rules/attendance';
import { addendumAnnex, type PrintedAddendum } from './minutes-annex';
import { closingBlocks, opinionBlocks, refusalBlocks, type Refusal } from './minutes-closing';

const MODES: Readonly<Record<MinutesContent['mode'], string>> = {
  SURPRISE: 'đột xuất',
  SCHEDULED: 'theo kế hoạch',
  THEMATIC: 'chuyên đề',
  RECHECK: 'kiểm tra lại',
  HOTLINE: 'theo phản ánh',
};
const ROLES: Readonly<Record<MinutesContent['team'][number]['role'], string>> = {
  HEAD: 'Trưởng đoàn',
  DEPUTY: 'Phó Trưởng đoàn',
  SECRETARY: 'Thư ký đoàn',
  MEMBER: 'Thành viên',
};
const STATUSES: Readonly<Record<AttendanceStatus, string>> = {
  PRESENT: 'Có mặt',
  ON_MISSION: 'Đi công tác',
  EXCUSED: 'Vắng có lý do',
  UNEXCUSED: 'Vắng không lý do',
  LATE: 'Đi muộn',
  EARLY_LEAVE: 'Về sớm',
};

export interface MinutesPrint {
  /** Short code of the content; null for a draft, which says so across its pages. */
  readonly code: string | null;
  readonly refusal: Refusal | null;
  /** What was added since, each on a page of its own after what was signed. */
  readonly addenda: readonly PrintedAddendum[];
}

/** Biên bản kiểm tra công vụ as a paper: of the frozen content alone, whether the unit signed, and what was added since. */
export function minutesPaper(content: MinutesContent, { code, refusal, addenda }: MinutesPrint): OfficialDocument {
  const { number, unit, inspectingUnit, team, representative } = content;
  const named = (role: string): string | null => team.find((member) => member.role === role)?.name ?? null;
  return {
    title: `Biên bản kiểm tra công vụ${number === null ? '' : ` số ${number}`}`,
    madeAt: new Date(content.closedAt),
    issuer: { parent: bodyName(inspectingUnit), body: 'Đoàn kiểm tra công vụ' },
    number,
    numberSign: '/BB-KTCV',
    place: placeName(unit),
    date: content.date,
    typeName: 'Biên bản',
    subject: `Kiểm tra công vụ tại ${bodyName(unit)}`,
    body: [
      ...opening(content),
      ...attendants(content),
      ...checked(content),
      ...rollCall(content),
      ...results(content),
      ...opinionBlocks(content),
      ...closingBlocks(content),
    ],
    signatures: [
      [
        { capacity: ['Đại diện đơn vị', 'được kiểm tra'], hint: HINT, name: representative?.name ?? null },
        { capacity: ['Thư ký đoàn'], hint: HINT, name: named('SECRETARY') },
        { capacity: ['Trưởng đoàn'], hint: HINT, name: named('HEAD') },
      ],
    ],
    tail: refusalBlocks(refusal),
    annexes: addenda.map((addendum) => addendumAnnex(addendum, content)),
    recipients: [bodyName(unit), 'Lưu: hồ sơ Đoàn kiểm tra'],
    ...(code === null ? {} : { mark: `Biên bản số ${number ?? ''} · Mã nội dung ${code}` }),
    draft: code === null,
  };
}

const HINT = '(Ký, ghi rõ họ tên)';

const plain = (text: Line): Block => ({ kind: 'paragraph', text });

function opening(content: MinutesContent): Block[] {
  const { decision, startedAt, place, mode, unit } = content;
  const how = mode === 'RECHECK' ? 'kiểm tra lại công vụ' : `kiểm tra công vụ (${MODES[mode]})`;
  return [
    {
      kind: 'paragraph',
      style: 'basis',
      text: `Căn cứ Quyết định số ${decision.number} ${longDate(localDate(decision.date))} về kiểm tra công vụ.`,
    },
    plain(
      `Bắt đầu hồi ${clock(startedAt)}, tại ${place}, Đoàn kiểm tra công vụ tiến hành ${how} tại ${bodyName(unit)}.`,
    ),
  ];
}

function attendants({ team, representative, unit }: MinutesContent): Block[] {
  return [
    { kind: 'heading', text: 'I. THÀNH PHẦN' },
    plain([{ text: '1. Đoàn kiểm tra công vụ', bold: true }]),
    {
      kind: 'list',
      mark: 'dash',
      items: team.map(({ name, position, role }) =>
        [name, position ? `, ${position}` : '', `: ${ROLES[role]};`].join(''),
      ),
    },
    plain([{ text: `2. Đại diện ${bodyName(unit)}`, bold: true }]),
    representative
      ? { kind: 'list', mark: 'dash', items: [`${representative.name}, ${representative.position}.`] }
      : { kind: 'writing-lines', count: 1 },
  ];
}

function checked({ sections, checklist }: MinutesContent): Block[] {
  const sum = (of: (section: MinutesContent['sections'][number]) => number): string =>
    String(sections.reduce((total, section) => total + of(section), 0));
  return [
    { kind: 'heading', text: 'II. NỘI DUNG KIỂM TRA' },
    plain(
      `Kiểm tra theo ${checklist.title} (phiên bản ${checklist.version}). Nội dung chưa kiểm tra không tính là đạt.`,
    ),
    {
      kind: 'table',
      columns: [
        { title: 'TT', share: 1, align: 'center' },
        { title: 'Nhóm nội dung', share: 6 },
        ...['Số nội dung', 'Đạt', 'Không đạt', 'Không áp dụng', 'Chưa kiểm tra'].map((title) => ({
          title,
          share: 2,
          align: 'center' as const,
        })),
      ],
      rows: [
        ...sections.map(({ title, items, pass, fail, na, notChecked }, index) => [
          `${index + 1}`,
          title,
          ...[items, pass, fail, na, notChecked].map(String),
        ]),
        [
          '',
          [{ text: 'Cộng', bold: true }],
          sum(({ items }) => items),
          sum(({ pass }) => pass),
          sum(({ fail }) => fail),
          sum(({ na }) => na),
          sum(({ notChecked }) => notChecked),
        ],
      ],
    },
  ];
}

function rollCall({ rollCall: rows }: MinutesContent): Block[] {
  const [last] = rows.map(({ countedAt }) => countedAt).sort((a, b) => Date.parse(b) - Date.parse(a));
  if (last === undefined) return [];
  const counts = ATTENDANCE_STATUSES.map((status) => ({
    status,
    n: rows.filter((row) => row.status === status).length,
  }));
  const told = counts
    .filter(({ n }) => n > 0)
    .map(({ status, n }) => `${STATUSES[status].toLocaleLowerCase('vi')} ${n}`);
  const others = rows.filter(({ status }) => status !== 'PRESENT');
  return [
    { kind: 'heading', text: 'Kiểm diện' },
    plain(`Kiểm diện đến ${clock(last)}: ${rows.length} người, trong đó ${told.join(', ')}.`),
    ...(others.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: 'TT', share: 1, align: 'center' as const },
              { title: 'Họ và tên', share: 5 },
              { title: 'Chức vụ', share: 5 },
              { title: 'Kết quả', share: 4 },
              { title: 'Giấy tờ', share: 5 },
            ],
            rows: others.map(({ name, position, status, paper }, index) => [
              `${index + 1}`,
              name,
              position ?? '',
              STATUSES[status],
              paper ?? '',
            ]),
          },
        ]),
  ];
}

function results({ findings }: MinutesContent): Block[] {
  const heading: Block = { kind: 'heading', text: 'III. KẾT QUẢ KIỂM TRA' };
  if (findings.length === 0) return [heading, plain('Đoàn không ghi nhận tồn tại, hạn chế, vi phạm.')];
  const counts = FINDING_CLASSES.map(
    (each) =>
      `${findings.filter(({ findingClass }) => findingClass === each).length} ${FINDING_CLASS_WORDS[each].toLocaleLowerCase('vi')}`,
  );
  return [
    heading,
    plain(`Đoàn ghi nhận ${findings.length} nội dung: ${counts.join(', ')}.`),
    {
      kind: 'table',
      columns: [
        { title: 'TT', share: 1, align: 'center' },
        { title: 'Nội dung ghi nhận', share: 8 },
        { title: 'Loại', share: 2.2, align: 'center' },
        { title: 'Căn cứ', share: 4 },
        { title: 'Yêu cầu, kiến nghị', share: 4.5 },
      ],
      rows: findings.map((finding, index) => [
        `${index + 1}`,
        told(finding),
        FINDING_CLASS_WORDS[finding.findingClass],
        finding.basis ?? '',
        request(finding),
      ]),
    },
  ];
}

function told(finding: MinutesFinding): Line {
  const { title, detail, place, documentNumber, foundOn, people, evidence, repeatNumber } = finding;
  const facts = [
    detail,
    countOf(finding),
    place && `Nơi ghi nhận: ${place}.`,
    documentNumber && `Văn bản số: ${documentNumber}.`,
    foundOn && `Ngày: ${formatDate(localDate(foundOn))}.`,
    people.length > 0 &&
      `Người liên quan: ${people.map((person) => (person.position ? `${person.name} (${person.position})` : person.name)).join('; ')}.`,
    evidence > 0 && `Ảnh, tài liệu kèm theo: ${evidence}.`,
    repeatNumber && `Lặp lại lần ${repeatNumber}.`,
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  return [{ text: title, bold: true }, ...facts.map((fact) => `\n${fact}`)];
}

function countOf({ count, outOf }: MinutesFinding): string | null {
  if (count === null) return null;
  return outOf === null ? `Số lượng: ${count}.` : `Số lượng: ${count}/${outOf}.`;
}

function request({ handling, request: asked, remedyNote }: MinutesFinding): string {
  if (handling === 'FIXED_ON_SITE') return ['Đã khắc phục tại chỗ', remedyNote].filter(Boolean).join(': ');
  return handling === 'REMINDED' ? ['Đã nhắc nhở', asked].filter(Boolean).join(': ') : (asked ?? '');
}
