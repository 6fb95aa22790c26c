import { valueWord } from './change-values';

it.each([
  ['remediation_task', 'state', 'SENT_UP', 'Chờ cơ quan kiểm tra xác nhận'],
  ['remediation_task', 'state', 'CLOSED', 'Đã đóng'],
  ['inspection', 'state', 'CLOSED', 'Kết thúc theo dõi'],
  ['finding_amendment', 'state', 'REFUSED', 'Không đồng ý'],
  ['task_request', 'outcome', 'REFUSED', 'Không đồng ý'],
  ['inspection', 'outcome', 'REFUSED', 'Đơn vị không ký'],
  ['finding', 'severity', 'LEVEL_2', 'Mức 2 – Chấn chỉnh'],
  ['remediation_task', 'closedAs', 'NO_CAPITAL', 'Chưa thể khắc phục, cần kinh phí'],
  // Things of a list by what a person knows them by.
  [
    'finding',
    'people',
    '[{"name":"Lê Đức Anh","part":"SUBJECT"},{"name":"Phạm Văn Bình"}]',
    'Lê Đức Anh; Phạm Văn Bình',
  ],
  ['finding', 'files', '[{"fileId":"a","caption":"Quầy số 2"},{"fileId":"b","caption":null}]', 'Quầy số 2; –'],
  // Days and times as the office writes them, in lists and within things as well.
  ['remediation_task', 'dueOn', '2026-11-27', '27/11/2026'],
  ['inspection', 'answeredAt', '2026-11-20T02:05:00.000Z', '09:05, 20/11/2026'],
  ['work_calendar', 'days', '["2026-12-31 HOLIDAY PROPOSED"]', '31/12/2026 ngày nghỉ dự kiến'],
  [
    'finding_amendment',
    'content',
    '{"title":"Thiếu giờ tiếp","severity":"LEVEL_1","place":null}',
    'Tiêu đề: Thiếu giờ tiếp; Mức độ: Mức 1 – Nhắc nhở',
  ],
  ['org_unit', 'kind', 'DIVISION', 'Phòng'],
  ['account', 'role', 'DESK_OFFICER', 'Công chức đầu mối'],
  ['account', 'grants', '[{"role":"OFFICIAL","unit":"Xã Minh Khê"}]', 'Công chức – Xã Minh Khê'],
  ['inspection', 'counted', '[{"name":"Lê Đức Anh","status":"LATE"}]', 'Lê Đức Anh: Đi muộn'],
  // What has no word is shown as it is, and what people wrote is theirs.
  ['finding', 'state', 'LATER', 'LATER'],
  ['finding', 'title', 'CLOSED', 'CLOSED'],
  ['finding', 'detail', '[hai người] vắng', '[hai người] vắng'],
  ['inspection', 'dueDates', '[{"dueOn":"2026-11-27"}]', '[{"dueOn":"2026-11-27"}]'],
])('%s, %s: %s is said as %s', (subject, name, value, said) => {
  expect(valueWord(subject, { name, value }, 'vi')).toBe(said);
});
