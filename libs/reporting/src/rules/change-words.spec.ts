import { fieldWord } from './change-fields';
import { changeSentence, jobName, subjectWord } from './change-words';

const assigned = [{ name: 'assigneeName', after: 'Lê Đức Anh' }];

it.each([
  ['remediation.assigned', 'Niêm yết lịch', assigned, 'giao việc “Niêm yết lịch” cho Lê Đức Anh'],
  ['remediation.assigned', 'Niêm yết lịch', [], 'giao việc “Niêm yết lịch”'],
  ['remediation.assigned', null, assigned, 'giao việc cho Lê Đức Anh'],
  [
    'remediation.deferred',
    'Phòng họp',
    [{ name: 'deferredUntil', after: '2027-03-31' }],
    'tạm hoãn “Phòng họp” đến 31/03/2027',
  ],
  ['remediation.deferred', 'Phòng họp', [{ name: 'deferredUntil', after: null }], 'tạm hoãn “Phòng họp”'],
  // Words of people are words, whatever signs they use.
  ['evidence.file-received', null, [{ name: 'name', after: '{title} [1].png' }], 'tải lên tệp “{title} [1].png”'],
] as const)('%s of %j is said as it is known', (action, title, fields, sentence) => {
  expect(changeSentence(action, { title, fields }, 'vi')).toBe(sentence);
});

it('names jobs, kinds of rows and fields, and falls back to their own names', () => {
  expect(jobName('remediation.overdue', 'vi')).toBe('Hệ thống (công việc nền: nhắc hạn)');
  expect(jobName('new.job', 'en')).toBe('The system (job: new.job)');
  expect([subjectWord('remediation_task', 'vi'), subjectWord('new_table', 'vi')]).toEqual([
    'Việc khắc phục',
    'new_table',
  ]);
  expect([fieldWord('dueOn', 'vi'), fieldWord('newField', 'vi')]).toEqual(['Hạn', 'newField']);
});
