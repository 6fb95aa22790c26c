/** What each act on the roster is called; the others stand in `change-words.ts`, with what braces and brackets mean. */
export const ROSTER_ACTS = {
  'roster.staff-member-appointed': ['tiếp nhận, bổ nhiệm {title}', 'appointed {title}'],
  'roster.staff-member-corrected': ['sửa thông tin của {title}', 'corrected the particulars of {title}'],
  'roster.particulars-changed': ['sửa thông tin riêng của {title}', 'changed private particulars of {title}'],
  'roster.personal-number-shown': ['xem đủ số định danh của {title}', 'was shown the whole personal number of {title}'],
  'roster.staff-exported': [
    'tải danh sách nhân sự của {title}[ ({count} người)]',
    'took out the list of people of {title}[ ({count})]',
  ],
  'roster.particulars-resealed': ['mã hóa lại {count} dòng thông tin riêng', 'encrypted {count} private rows again'],
  'roster.staff-member-moved': [
    'ghi biến động của {title}[ theo quyết định {decisionNumber}]',
    'entered a movement of {title}[ by decision {decisionNumber}]',
  ],
  'roster.movement-withdrawn': ['rút lần ghi biến động của {title}', 'withdrew a movement of {title}'],
  'roster.duty-list-set': [
    'ghi danh mục nhiệm vụ[ của {unit}][ từ {validFrom}]',
    'entered the duty list[ of {unit}][ from {validFrom}]',
  ],
  'roster.duty-assigned': ['phân công[ {fullName}] phụ trách {code}', 'gave[ {fullName}] the duty {code}'],
  'roster.duty-ended': ['ghi thôi phụ trách {code}', 'ended the duty {code} of somebody'],
  'roster.quota-set': [
    'giao biên chế[ cho {unit}][: {posts}][ từ {validFrom}]',
    'set the headcount[ of {unit}][: {posts}][ from {validFrom}]',
  ],
  'roster.quota-ended': [
    'ghi biên chế hết hiệu lực[ ở {unit}][ từ {validTo}]',
    'ended a headcount[ of {unit}][ from {validTo}]',
  ],
  'roster.unit-rows-ended': [
    'ghi biên chế, nhiệm vụ của {unit} hết hiệu lực[ từ {validTo}]',
    'ended headcounts and duties of {unit}[ from {validTo}]',
  ],
  'roster.duty-list-withdrawn': ['rút danh mục nhiệm vụ ghi nhầm[ của {unit}]', 'withdrew a duty list[ of {unit}]'],
  'roster.job-position-set': [
    'ghi vị trí việc làm[ “{name}”][ của {unit}]',
    'entered the job position[ “{name}”][ of {unit}]',
  ],
  'roster.job-position-ended': [
    'ghi vị trí việc làm[ “{name}”][ của {unit}] kết thúc[ từ {validTo}]',
    'ended the job position[ “{name}”][ of {unit}][ from {validTo}]',
  ],
  'roster.quota-withdrawn': ['rút lần ghi biên chế[ của {unit}]', 'withdrew a headcount[ of {unit}]'],
  'roster.import-received': ['gửi danh sách cán bộ[ {fileName}]', 'sent the list of people[ {fileName}]'],
  'roster.import-checked': ['chạy thử danh sách cán bộ[ {fileName}]', 'tried the list of people[ {fileName}]'],
  'roster.import-called-off': [
    'dừng việc đang làm với danh sách cán bộ[ {fileName}]',
    'called off what was being done with the list of people[ {fileName}]',
  ],
  'roster.import-file-taken': [
    'tải về danh sách cán bộ có cột lỗi[ {fileName}]',
    'took the list of people with what is wrong in it[ {fileName}]',
  ],
  'roster.import-committed': [
    'nhập danh sách cán bộ[ {fileName}][, thêm {newPeople} người]',
    'imported the list of people[ {fileName}][, with {newPeople} new ones]',
  ],
  'roster.import-undone': [
    'hoàn tác việc nhập danh sách cán bộ[ {fileName}][, rút {newPeople} người]',
    'undid the import of the list of people[ {fileName}][, with {newPeople} people]',
  ],
} as const;
