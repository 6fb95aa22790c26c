import { fieldWord } from './change-fields';
import { changeSentence, subjectWord } from './change-words';
import { jobName } from './job-words';

const assigned = [{ name: 'assigneeName', after: 'Lê Đức Anh' }];

it.each([
  ['remediation.assigned', 'Niêm yết lịch', assigned, 'giao việc “Niêm yết lịch” cho Lê Đức Anh'],
  ['remediation.assigned', 'Niêm yết lịch', [], 'giao việc “Niêm yết lịch”'],
  ['remediation.assigned', null, assigned, 'giao việc cho Lê Đức Anh'],
  [
    'remediation.deferred',
    'Phòng họp',
    [{ name: 'deferredUntil', after: '31/03/2027' }],
    'tạm hoãn “Phòng họp” đến 31/03/2027',
  ],
  ['remediation.deferred', 'Phòng họp', [{ name: 'deferredUntil', after: null }], 'tạm hoãn “Phòng họp”'],
  [
    'identity.role-taken-back',
    'huong.ho (Hồ Thị Mai Hương)',
    [
      { name: 'role', after: 'Công chức đầu mối' },
      { name: 'unitId', after: 'Xã Minh Khê' },
    ],
    'thu hồi vai “Công chức đầu mối” tại Xã Minh Khê của tài khoản “huong.ho (Hồ Thị Mai Hương)”',
  ],
  // The id of whom the reader may not know is no word.
  [
    'remediation.work-handed-over',
    null,
    [
      { name: 'taskCount', after: '3' },
      { name: 'fromStaffId', after: '0192f0c4-7a64-7d6e-a111-6f5bd0a3c001' },
      { name: 'toStaffId', after: 'Lê Đức Anh' },
    ],
    'bàn giao 3 việc đang mở cho Lê Đức Anh',
  ],
  // Words of people are words, whatever signs they use.
  ['evidence.file-received', null, [{ name: 'name', after: '{title} [1].png' }], 'tải lên tệp “{title} [1].png”'],
] as const)('%s of %j is said as it is known', (action, title, fields, sentence) => {
  expect(changeSentence(action, { title, fields }, 'vi')).toBe(sentence);
});

it('names jobs, kinds of rows and fields, and falls back to their own names', () => {
  expect(jobName('remediation.overdue', 'vi')).toBe('Hệ thống (công việc nền: nhắc hạn)');
  expect(jobName('evidence.check', 'vi')).toBe('Hệ thống (công việc nền: đối chiếu mã băm của tệp)');
  expect(jobName('new.job', 'en')).toBe('The system (job: new.job)');
  expect([subjectWord('remediation_task', 'vi'), subjectWord('new_table', 'vi')]).toEqual([
    'Việc khắc phục',
    'new_table',
  ]);
  expect([fieldWord('dueOn', 'vi'), fieldWord('newField', 'vi')]).toEqual(['Hạn', 'newField']);
});
