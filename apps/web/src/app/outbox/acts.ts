import type { AttendanceStatus, Handling, PersonPart } from '@app/inspection/rules';
import type { FindingClass, Severity } from '@app/kernel';
import type { ProblemBody } from '../api-types';
import type { Capture } from '../photos/photo';

export type ItemResult = 'PASS' | 'NA' | 'NOT_CHECKED';
export type Presence = AttendanceStatus;

/** Somebody whom a finding concerns: of the roster, or a name as it was given. */
export interface FindingPerson {
  staffMemberId: string | null;
  name: string;
  position: string | null;
  part: PersonPart;
}

/** What a finding says, as it is typed and as it is sent; null where nothing was said. */
export interface FindingContent {
  title: string;
  findingClass: FindingClass;
  severity: Severity;
  handling: Handling;
  count: number | null;
  outOf: number | null;
  documentNumber: string | null;
  foundOn: string | null;
  place: string | null;
  detail: string | null;
  /** What was done on the spot. */
  remedyNote: string | null;
  recommendedAction: string | null;
  people: FindingPerson[];
}

/** One person of the roll-call, as seen at that moment. */
export interface RollCallMark {
  changeId: string;
  /** Of the roster; null for a name that is not on it. */
  staffMemberId: string | null;
  name: string;
  position: string | null;
  status: Presence;
  paper: string | null;
  countedAt: string;
}

/** A picture of a finding with what is written under it; a list of them is in the order in which they stand. */
export interface Captioned {
  fileId: string;
  caption: string | null;
}

/** What a person did on a visit and the server has to hear of. Ids are made here, so that hearing twice changes nothing. */
export type Act =
  | { kind: 'answer'; itemId: string; result: ItemResult; answeredAt: string; over: string | null }
  | { kind: 'finding'; findingId: string; itemId: string | null; content: FindingContent }
  | { kind: 'revision'; findingId: string; changes: Partial<FindingContent>; base: Partial<FindingContent> }
  | { kind: 'withdrawal'; findingId: string; reason: string }
  | { kind: 'roll-call'; marks: RollCallMark[] }
  | { kind: 'photo'; findingId: string; photo: Photo; uploaded: boolean }
  | { kind: 'photo-removal'; findingId: string; fileId: string }
  | { kind: 'album'; findingId: string; pictures: Captioned[] };

export type ActKind = Act['kind'];

/** A picture on its way; the bytes lie beside the queue under the entry's id. */
export interface Photo {
  fileId: string;
  name: string;
  mediaType: string;
  size: number;
  caption: string | null;
  /** When and where it was taken; null for papers. */
  capture: Capture | null;
}

/** One act in the queue of one person on this device. */
export interface Entry<A extends Act = Act> {
  owner: string;
  /** Also the Idempotency-Key or change id under which the server hears of it. */
  id: string;
  /** Place in the queue; acts of one visit arrive in this order. */
  seq: number;
  visitId: string;
  act: A;
  /** For people: where and about what. */
  about: { unit: string; what: string };
  /** Device time, ms. */
  at: number;
  /** It may have reached the server: its content stays as it is from now on. */
  attempted: boolean;
  /** Device time before which it is not sent: typing still goes on, or there is time to undo. */
  notBefore: number;
  state: 'waiting' | 'refused';
  /** Why the server refused it. */
  problem: ProblemBody | null;
}
