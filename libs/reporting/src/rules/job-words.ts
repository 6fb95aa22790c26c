import { LANGUAGES, type WordLanguage, type Words } from './change-words';

/** What jobs are called; the name in the log where one is not listed. */
const JOBS: Readonly<Record<string, Words>> = {
  'roster.rotate-keys': ['đổi khóa mã hóa', 'changing the keys'],
  'audit.seal-read-log': ['niêm phong nhật ký truy cập', 'sealing the log of reads'],
  'remediation.overdue': ['nhắc hạn', 'reminding of due dates'],
  'remediation.deferral-ended': ['hết tạm hoãn', 'ending deferrals'],
  demo: ['dữ liệu dùng thử', 'demo data'],
  'command-line': ['dòng lệnh của người vận hành', 'the operator’s command line'],
  'evidence.sweep': ['dọn tệp không còn dùng', 'clearing unused files'],
  'evidence.check': ['đối chiếu mã băm của tệp', 'comparing files with their hashes'],
  'evaluation.cycles': ['mở kỳ đánh giá', 'opening months of evaluation'],
  'evaluation.reminders': ['nhắc hạn đánh giá', 'reminding of evaluations'],
  'roster.imports': ['nhập danh sách nhân sự', 'importing people'],
};

/** “Hệ thống (công việc nền: nhắc hạn)”. */
export function jobName(job: string, language: WordLanguage): string {
  const word = JOBS[job]?.[LANGUAGES[language]] ?? job;
  return language === 'vi' ? `Hệ thống (công việc nền: ${word})` : `The system (job: ${word})`;
}
