import type { LocalDate } from '@app/kernel';

/** A stretch of a line in one face. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** One line or paragraph: plain, or made of stretches. */
export type Line = string | readonly (string | Run)[];

export interface Column {
  readonly title: string;
  /** Its part of the width, compared with the other columns'. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
}

export type Block =
  /** Justified, first line indented by 1 cm. `basis`: a căn cứ line, in italics. `note`: small and in italics. */
  | { readonly kind: 'paragraph'; readonly text: Line; readonly style?: 'plain' | 'basis' | 'note' }
  | { readonly kind: 'heading'; readonly text: string }
  /** `dash`: “- …”. `number`: “1. …”. */
  | { readonly kind: 'list'; readonly mark: 'dash' | 'number'; readonly items: readonly Line[] }
  /** The head is repeated on each page; a row stays on one page unless it is longer than half of it. */
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Line[])[] }
  /** Dotted lines to write on by hand. */
  | { readonly kind: 'writing-lines'; readonly count: number };

/** One who signs: capacity in capitals, a hint below, room for the hand, the name where it is known. */
export interface Signature {
  /** Lines such as `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  readonly capacity: readonly string[];
  readonly hint?: string;
  readonly name: string | null;
}

/** A phụ lục: begins a page of its own after everything else. */
export interface Annex {
  /** Such as “Phụ lục số 01”. */
  readonly title: string;
  /** Its name, in capitals. */
  readonly subject: string;
  /** “(Kèm theo …)”, which binds it to the paper. */
  readonly note: string;
  readonly body: readonly Block[];
}

/** What an official paper says, laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I, asks for. Knows no domain. */
export interface OfficialDocument {
  /** Title of the file, for readers and screen readers. */
  readonly title: string;
  /** Stands in the file as its date of creation: the same document gives the same bytes. */
  readonly madeAt: Date;
  readonly issuer: { readonly parent: string | null; readonly body: string };
  /** Number and sign as the issuer gave them; null leaves room to write it by hand. */
  readonly number: string | null;
  /** Sign that follows a number yet to come, such as `/BB-KTCV`. */
  readonly numberSign?: string;
  readonly place: string;
  readonly date: LocalDate;
  /** Type name in capitals (`BIÊN BẢN`); null for a công văn, whose subject stands below the number. */
  readonly typeName: string | null;
  readonly subject: string;
  /** Whom it is for: “Kính gửi: …” above the text. */
  readonly addressee?: string;
  readonly body: readonly Block[];
  /** Rows of one to three; all of them stay together with the last block of the body. */
  readonly signatures: readonly (readonly Signature[])[];
  /** Below the signatures; kept together with them where it is short. */
  readonly tail?: readonly Block[];
  /** In order; none is left out of the page numbers. */
  readonly annexes?: readonly Annex[];
  /** Lines of “Nơi nhận”, without dash and stop. Empty: none is printed. */
  readonly recipients: readonly string[];
  /** Small print at the foot of each page, such as the short code of the content. */
  readonly mark?: string;
  /** Prints “DỰ THẢO” across each page. */
  readonly draft: boolean;
}
