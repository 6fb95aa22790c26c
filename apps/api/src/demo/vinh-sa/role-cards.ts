import type { StoryAccount } from '../demo-story';

const card = (username: string, role: string, at: string, [vi, en]: readonly [string, string]): StoryAccount => ({
  username,
  role,
  at,
  hint: { vi, en },
});

/** Who can be tried at once, and the first thing to try; in the order of the role cards. */
export const CARDS: Readonly<Record<string, StoryAccount>> = {
  'home.tham': card('tham.nguyen', 'INSPECTOR', 'home', [
    'Mở cuộc kiểm tra đang diễn ra ở Xã Minh Khê, chạm ✕ ở một nội dung, rồi thông qua biên bản',
    'Open the visit under way at Xã Minh Khê, tap ✕ on one item, then lock the minutes',
  ]),
  'minhkhe.chair': card('ngoc.do', 'COMMUNE_CHAIR', 'minhkhe', [
    'Xem tồn tại vừa ghi ở xã mình, giao bốn việc vừa đến hôm nay',
    'See what was just found in your commune, hand on the four tasks that came in today',
  ]),
  'minhkhe.clerk': card('anh.le', 'OFFICIAL', 'minhkhe.onestop', [
    'Trình kết quả của việc lặp lại lần 2 đang quá hạn',
    'Submit proof for the repeated task that is overdue',
  ]),
  'minhkhe.37': card('tuyet.ta', 'OFFICIAL', 'minhkhe.culture', [
    'Xem vì sao tháng 10 được 85,56 điểm, rồi viết phần tự đánh giá tháng 11',
    'See why October came to 85.56 points, then write your own part of November',
  ]),
  'minhkhe.culture': card('oanh.phan', 'UNIT_HEAD', 'minhkhe.culture', [
    'Đánh giá tháng 11 của phòng mình, việc làm được đứng cạnh điểm',
    'Assess November of your division, with the work beside the points',
  ]),
  'minhkhe.34': card('hai.duong', 'RECORDS_OFFICER', 'minhkhe', [
    'Mở kỳ tháng 11 của xã: ai đã gửi, ai chưa; xem kết quả tháng 10 đã khóa',
    'Open November of the commune: who has sent, who has not; and October as it was closed',
  ]),
  'home.mai': card('mai.vu', 'FOLLOW_UP', 'home', [
    'Xác nhận hoặc trả lại tám báo cáo khắc phục đang chờ',
    'Confirm or return the eight reports that wait',
  ]),
  'minhkhe.standing': card('hoa.quach', 'PARTY_STANDING', 'minhkhe', [
    'Mở tháng 10 của xã, chạm vào một con số để xem từng việc',
    'Open October and tap a number to see what is behind it',
  ]),
  'province.leader': card('vinh.cao', 'PROVINCE_LEADER', 'province', [
    'Xem xã nào quá hạn nhiều, nội dung nào hay không đạt',
    'See which commune is late and which item fails most',
  ]),
  'home.lan': card('lan.tran', 'INSPECTION_HEAD', 'home', [
    'Trả lời đề nghị gia hạn, duyệt đính chính',
    'Answer requests for more time, decide on corrections',
  ]),
  'home.hung': card('hung.le', 'TEAM_SECRETARY', 'home', [
    'Lập biên bản của cuộc kiểm tra ở Xã Minh Khê',
    'Lock the minutes of the visit at Xã Minh Khê',
  ]),
  'home.director': card('hung.doan', 'HOME_AFFAIRS_DIRECTOR', 'home', [
    'Xem việc khắc phục của 22 đơn vị',
    'See remediation in the 22 units',
  ]),
  'minhkhe.vice': card('binh.pham', 'VICE_CHAIR', 'minhkhe', ['Ký thay (KT.) Chủ tịch', 'Sign for the chair (KT.)']),
  'minhkhe.office': {
    ...card('dung.dang', 'DESK_OFFICER', 'minhkhe', [
      'Chuẩn bị phân công để Chủ tịch duyệt một lượt',
      'Prepare who does what, for the chair to approve at once',
    ]),
    also: { role: 'UNIT_HEAD', at: 'minhkhe.office' },
  },
  'minhkhe.onestop': card('yen.hoang', 'UNIT_HEAD', 'minhkhe.onestop', [
    'Phân công việc giao về Trung tâm',
    'Name the person for what came to your centre',
  ]),
  'minhkhe.secretary': card('nghia.ha', 'PARTY_SECRETARY', 'minhkhe', [
    'Đọc tháng 10 của xã trước cuộc họp Ban Thường vụ',
    'Read October before the committee meets',
  ]),
  'vanphong.chair': card('khai.bui', 'COMMUNE_CHAIR', 'vanphong', [
    'Xem: phường khác không thấy việc của Minh Khê',
    'See that another ward does not see Minh Khê',
  ]),
  'vanphong.clerk': card('son.ngo', 'OFFICIAL', 'vanphong.onestop', [
    'Xem việc đã làm xong của mình',
    'See what you have done',
  ]),
  'home.admin': card('huong.ho', 'ADMINISTRATOR', 'province', [
    'Mở Lịch làm việc, quyết định ngày 24/11 và xem trước thời hạn nào thay đổi',
    'Open the calendar, decide on 24 November and see first which due dates would move',
  ]),
};
