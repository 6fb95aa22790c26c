import type { TestApp } from './app';
import { fillImports } from './import-bodies';
import { fillParticulars, fillRecord } from './roster-bodies';
import { fillParty, memberOf } from './party-bodies';
import { fillUnitGrades } from './unit-grade-bodies';
import { quarterRuleOf } from './rule-bodies';
import { fillSanctions } from './sanction-bodies';
import { expectDone, type Story } from './story';
import type { Visitor } from './visitor';
import { worksIn } from './work-bodies';

/** What is kept of people, everything of each kind: records, private particulars, sanctions, work, lists that were brought. */
export async function fillPeople(
  { app, as, story }: { app: TestApp; as: (name: string) => Visitor; story: Story },
  admin: Visitor,
): Promise<void> {
  const [officer, chair, official] = [as('thu.mai'), as('ngoc.do'), as('anh.le')];
  await fillRecord(admin, story);
  await fillParticulars(officer, story.person('anh'));
  await memberOf(officer, story.person('anh'));
  await fillParty(officer, story.person('anh'));
  await fillUnitGrades(chair, story.unit('minhkhe.onestop'));
  expectDone(await chair.post('/evaluation-rules/own', quarterRuleOf(story.unit('minhkhe'))));
  await fillSanctions([officer, chair, official], story.person('anh'));
  const { items } = expectDone(await official.get('/tasks?list=mine')).json<{ items: { id: string }[] }>();
  await worksIn(chair, official, story, items[0]?.id);
  await fillImports(admin, story, app.database);
}
