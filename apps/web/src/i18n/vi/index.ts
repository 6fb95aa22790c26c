import { accounts } from './accounts';
import { account } from './account';
import { audit } from './audit';
import { calendar } from './calendar';
import { checklist } from './checklist';
import { course } from './course';
import { desk } from './desk';
import { discipline } from './discipline';
import { drafts } from './drafts';
import { duties } from './duties';
import { effects } from './effects';
import { evaluation } from './evaluation';
import { evidence } from './evidence';
import { frame } from './frame';
import { form } from './form';
import { headcount } from './headcount';
import { identity } from './identity';
import { imports } from './imports';
import { inspection } from './inspection';
import { laws } from './laws';
import { minutes } from './minutes';
import { monthWork } from './monthWork';
import { notification } from './notification';
import { organization } from './organization';
import { outbox } from './outbox';
import { password } from './password';
import { regimes } from './regimes';
import { remediation } from './remediation';
import { reporting } from './reporting';
import { requests } from './requests';
import { roster } from './roster';
import { settings } from './settings';
import { sheets } from './sheets';
import { units } from './units';
import { visit } from './visit';
import { papers } from './papers';
import { party } from './party';
import { unitGrade } from './unitGrade';
import { year } from './year';

export const vi = {
  accounts,
  account,
  audit,
  calendar,
  checklist,
  discipline,
  drafts,
  duties,
  effects,
  evaluation,
  evidence,
  frame,
  form,
  headcount,
  identity,
  organization,
  imports,
  inspection,
  laws,
  minutes,
  monthWork,
  notification,
  password,
  regimes,
  remediation,
  reporting,
  requests,
  outbox,
  roster,
  settings,
  sheets,
  units,
  visit,
  papers,
  party,
  unitGrade,
  year,
  course,
  desk,
};

/** English must satisfy this type, so a text that lacks its translation does not compile. */
export type Text = typeof vi;
