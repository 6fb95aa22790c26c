import { clock, longDate, type Block, type Line, type OfficialDocument, type Signature } from '@app/documents';
import { bodyName, FINDING_CLASS_WORDS, FINDING_CLASSES, isUnderCommittee, localDateOf, placeName } from '@app/kernel';
import type { LocalDate } from '@app/kernel';
import type { SignedAs } from '../rules/desk';
import { isOverdue } from '../rules/overdue';
import { remains, reportCounts, standingOf, type ReportFacts, type ReportItem } from '../rules/remediation-report';
import { day, moveWords, sentence, standingWords } from './report-words';

export interface Signer {
  /** Null leaves room to write it by hand. */
  readonly name: string | null;
  readonly as: SignedAs;
}

/** Báo cáo kết quả khắc phục of one notice as a paper, of the moment `at`. */
export function reportPaper(facts: ReportFacts, { signer, at }: { signer: Signer; at: Date }): OfficialDocument {
  const { unit, inspectingUnit, notice } = facts;
  const today = localDateOf(at.getTime());
  const [us, them] = [bodyName(unit), bodyName(inspectingUnit)];
  const underCommittee = isUnderCommittee(unit.kind);
  return {
    title: `Báo cáo kết quả khắc phục theo Thông báo số ${notice.number}`,
    madeAt: at,
    issuer: underCommittee
      ? { parent: null, body: us.replace(/^UBND /, 'Ủy ban nhân dân\n') }
      : { parent: unit.parent && bodyName(unit.parent), body: us },
    number: null,
    numberSign: underCommittee ? '/BC-UBND' : '/BC-……',
    place: placeName(unit),
    date: today,
    typeName: 'Báo cáo',
    subject: `Kết quả khắc phục theo Thông báo số ${notice.number}\n${longDate(notice.date)} của ${them}`,
    addressee: them,
    body: [
      {
        kind: 'paragraph',
        style: 'basis',
        text: `Thực hiện Thông báo kết quả kiểm tra số ${notice.number} ${longDate(notice.date)} của ${them}, nhận ngày ${day(notice.receivedOn)}.`,
      },
      plain(`${us} báo cáo kết quả khắc phục, số liệu đến ${clock(at.toISOString())}, như sau:`),
      ...counted(facts, today),
      ...results(facts, today),
      ...remaining(facts, today),
      ...asked(facts),
      plain(`Trên đây là báo cáo kết quả khắc phục của ${us}, kính gửi ${them}./.`),
    ],
    signatures: [[signature(signer, underCommittee)]],
    recipients: [them, ...(underCommittee ? [`Chủ tịch, các Phó Chủ tịch ${us}`] : []), 'Lưu: VT'],
    mark: `Số liệu đến ${clock(at.toISOString())}`,
    draft: false,
  };
}

// Nghị định 30/2020 Đ.13: TM. on behalf of the committee, KT. where a deputy signs for its head.
function signature({ name, as }: Signer, underCommittee: boolean): Signature {
  const [head, deputy] = underCommittee ? ['Chủ tịch', 'Phó Chủ tịch'] : ['Thủ trưởng', 'Phó Thủ trưởng'];
  const onBehalf = underCommittee ? ['TM. Ủy ban nhân dân'] : [];
  return { capacity: [...onBehalf, ...(as === 'KT' ? [`KT. ${head}`, deputy] : [head])], name };
}

const plain = (text: Line): Block => ({ kind: 'paragraph', text });

function counted({ items, inspectingUnit }: ReportFacts, today: LocalDate): Block[] {
  const { total, standings, overdue, extended, extensions } = reportCounts(items, today);
  const classes = FINDING_CLASSES.map((each) => ({
    word: FINDING_CLASS_WORDS[each].toLocaleLowerCase('vi'),
    n: items.filter(({ findingClass }) => findingClass === each).length,
  }));
  const more = [
    `quá hạn ${overdue} nội dung`,
    extended > 0 ? `được gia hạn ${extended} nội dung (${extensions} lần)` : 'không có nội dung được gia hạn',
  ];
  return [
    { kind: 'heading', text: 'I. TÌNH HÌNH CHUNG' },
    plain(
      `Thông báo nêu ${total} nội dung phải khắc phục (${classes.map(({ word, n }) => `${n} ${word}`).join(', ')}), ` +
        'không kể nội dung đã khắc phục tại chỗ hoặc chỉ nhắc nhở khi kiểm tra. Kết quả:',
    ),
    {
      kind: 'table',
      columns: [
        { title: 'TT', share: 1, align: 'center' },
        { title: 'Kết quả', share: 10 },
        { title: 'Số nội dung', share: 3, align: 'center' },
      ],
      rows: [
        ...standings.map(({ standing, n }, at) => [
          `${at + 1}`,
          standingWords(standing, bodyName(inspectingUnit)),
          `${n}`,
        ]),
        ['', [{ text: 'Cộng', bold: true }], [{ text: `${total}`, bold: true }]],
      ],
    },
    plain(`Tính đến thời điểm báo cáo: ${more.join('; ')}.`),
  ];
}

function results({ items, inspectingUnit }: ReportFacts, today: LocalDate): Block[] {
  const body = bodyName(inspectingUnit);
  return [
    { kind: 'heading', text: 'II. KẾT QUẢ TỪNG NỘI DUNG' },
    {
      kind: 'table',
      columns: [
        { title: 'TT', share: 1, align: 'center' },
        { title: 'Nội dung, yêu cầu', share: 5 },
        { title: 'Thời hạn', share: 3.6 },
        { title: 'Kết quả khắc phục', share: 5.4 },
        { title: 'Minh chứng', share: 3.4 },
      ],
      rows: items.map((item, at) => [
        `${at + 1}`,
        found(item),
        term(item, today).join('\n'),
        done(item, body),
        evidence(item),
      ]),
    },
  ];
}

function found({ title, detail, recommendedAction, findingClass, repeatNumber }: ReportItem): Line {
  const facts = [
    detail && sentence(detail),
    recommendedAction && `Yêu cầu: ${sentence(recommendedAction)}`,
    repeatNumber > 0 && `Lặp lại lần ${repeatNumber}.`,
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  return [
    { text: title, bold: true },
    ` (${FINDING_CLASS_WORDS[findingClass].toLocaleLowerCase('vi')})`,
    ...below(facts),
  ];
}

/** The date as it was first, each move with its reason, and the date that holds. */
function term(item: ReportItem, today: LocalDate): string[] {
  const { firstDueOn, dueOn, moves, daysLeft, overdueSince } = item;
  const late = isOverdue(item, today)
    ? [daysLeft === null ? 'Quá hạn.' : `Quá hạn ${-daysLeft} ngày làm việc.`]
    : overdueSince === null
      ? []
      : [`Đã quá hạn từ ${day(overdueSince)}.`];
  if (moves.length === 0) return [day(firstDueOn), ...late];
  return [`Ban đầu: ${day(firstDueOn)}.`, ...moves.map(moveWords), `Hạn hiện nay: ${day(dueOn)}.`, ...late];
}

function done(item: ReportItem, body: string): Line {
  const { proofs, assigneeName, closedOn, closedNote, lastReason, state, reopenCount } = item;
  const last = proofs.at(-1);
  const times = state === 'REOPENED' && reopenCount > 1 ? ` (lần ${reopenCount})` : '';
  const facts = [
    last && `${sentence(last.what)} (${last.byName} báo cáo ngày ${day(last.on)}.)`,
    !last && 'Chưa có kết quả được trình.',
    assigneeName !== null && assigneeName !== last?.byName && `Người thực hiện: ${assigneeName}.`,
    closedOn && `${body} xác nhận ngày ${day(closedOn)}${closedNote ? `: ${sentence(closedNote)}` : '.'}`,
    state === 'RETURNED' && lastReason && `Lý do trả lại: ${sentence(lastReason)}`,
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  return [{ text: `${standingWords(standingOf(item), body)}${times}.`, bold: true }, ...below(facts)];
}

function evidence({ proofs }: ReportItem): string {
  const shown = proofs.flatMap(({ documentNumber, documentDate, fileName }) => [
    ...(documentNumber === null
      ? []
      : [`Văn bản số ${documentNumber}${documentDate === null ? '' : ` ngày ${day(documentDate)}`}`]),
    ...(fileName === null ? [] : [`Tệp ${fileName}`]),
  ]);
  return [...new Set(shown)].map((one) => `- ${one}.`).join('\n') || 'Chưa có.';
}

function remaining({ items, unit }: ReportFacts, today: LocalDate): Block[] {
  const rest = items.flatMap((item, at) =>
    remains(item) ? [stillOpen(item, at + 1, { unit: bodyName(unit), today })] : [],
  );
  return [
    { kind: 'heading', text: 'III. NỘI DUNG CÒN LẠI, LÝ DO' },
    rest.length === 0 ? plain('Không còn nội dung phải khắc phục.') : { kind: 'list', mark: 'dash', items: rest },
  ];
}

function stillOpen(item: ReportItem, place: number, { unit, today }: { unit: string; today: LocalDate }): Line {
  const { title, state, closedNote, lastReason, dueOn, daysLeft, assigneeName } = item;
  const why =
    state === 'CLOSED'
      ? (closedNote ?? '')
      : state === 'DEFERRED' || state === 'RETURNED' || state === 'REOPENED'
        ? (lastReason ?? '')
        : state === 'SUBMITTED'
          ? `đã có kết quả, đang trình lãnh đạo ${unit} ký báo cáo`
          : assigneeName === null
            ? 'đang bố trí người thực hiện'
            : `đang thực hiện, người thực hiện ${assigneeName}`;
  const late = isOverdue(item, today) && daysLeft !== null ? `, quá hạn ${-daysLeft} ngày làm việc` : '';
  const until = state === 'CLOSED' ? '' : ` (hạn ${day(dueOn)}${late})`;
  return [{ text: `Nội dung ${place}`, bold: true }, `: ${title}${until}. Lý do: ${sentence(why)}`];
}

function asked({ items, unit }: ReportFacts): Block[] {
  const us = bodyName(unit);
  const asks = items.flatMap(({ asks: open }, at) =>
    open.map(({ kind, text, proposedDueOn }): Line => {
      const what = {
        EXTENSION: `Đề nghị gia hạn${proposedDueOn === null ? '' : ` đến ngày ${day(proposedDueOn)}`}`,
        DISPUTE: 'Đề nghị xem xét lại nội dung ghi nhận',
        QUESTION: 'Đề nghị hướng dẫn',
      }[kind];
      return [{ text: `Nội dung ${at + 1}`, bold: true }, `: ${what}. ${sentence(text)}`];
    }),
  );
  const open = items.some(({ state }) => state !== 'CLOSED');
  return [
    { kind: 'heading', text: 'IV. KIẾN NGHỊ, CAM KẾT' },
    ...(asks.length === 0 ? [] : [{ kind: 'list', mark: 'dash', items: asks } as const]),
    plain(
      open
        ? `${us} tiếp tục khắc phục các nội dung chưa kết thúc theo thời hạn nêu trên, báo cáo khi có kết quả và cam kết không để tái diễn các nội dung đã khắc phục.`
        : `${us} cam kết duy trì kết quả, không để tái diễn các nội dung đã khắc phục.`,
    ),
  ];
}

const below = (facts: readonly string[]): string[] => facts.map((fact) => `\n${fact}`);
