import { localDate } from '@app/kernel';
import type { StoryDuties, StoryDuty } from '../demo-story';

/** A job position of Xã Minh Khê with its duties; `from` is the first of the posts in a row that hold them one by one. */
interface Job {
  readonly name: string;
  readonly group: StoryDuty['positionGroup'];
  readonly code: string;
  readonly holders: readonly string[] | number;
  readonly titles: readonly string[];
}

/** Items of the checklist that a duty is about, by its code. */
const ITEMS: Readonly<Record<string, readonly string[]>> = {
  'MC-01': ['M1', 'M5', 'M6'],
  'MC-02': ['M8', 'M12'],
  'MC-03': ['M11', 'M19'],
  'MC-04': ['M13', 'M14'],
  'TT-01': ['M7', 'M9', 'M15', 'M16', 'M17'],
};

const JOBS: readonly Job[] = [
  {
    ...{ name: 'Lãnh đạo cấp xã', group: 'LEADER', code: 'LD' },
    holders: ['secretary', 'standing', 'chair', 'vice', '3', '10', '11', '12', '13'],
    titles: [
      'Lãnh đạo toàn diện công tác của Đảng bộ xã',
      'Điều hành công việc thường xuyên của Đảng ủy',
      'Lãnh đạo, điều hành UBND xã; tiếp công dân định kỳ',
      'Phụ trách kinh tế, đất đai, xây dựng',
      'Phụ trách văn hóa, xã hội, cải cách hành chính',
      'Chủ trì hoạt động của HĐND xã',
      'Giám sát việc giải quyết kiến nghị của cử tri',
      'Chủ trì phối hợp, thống nhất hành động của Mặt trận',
      'Kiểm tra, giám sát, thi hành kỷ luật Đảng',
    ],
  },
  {
    ...{ name: 'Trưởng phòng và tương đương', group: 'LEADER', code: 'TP' },
    holders: ['office', 'economy', 'culture'],
    titles: [
      'Điều hành Văn phòng HĐND và UBND xã; tổng hợp, tham mưu',
      'Điều hành Phòng Kinh tế',
      'Điều hành Phòng Văn hóa - Xã hội; công tác nội vụ',
    ],
  },
  {
    ...{ name: 'Giám đốc Trung tâm Phục vụ hành chính công', group: 'LEADER', code: 'TT', holders: ['onestop'] },
    titles: ['Điều hành Trung tâm; bảo đảm cơ sở vật chất, phân công và niêm yết đúng quy định'],
  },
  {
    ...{ name: 'Công chức tiếp nhận hồ sơ', group: 'SPECIALIST', code: 'MC' },
    holders: ['clerk', '42', '43', '44', '45', '46', '47', '48', '49'],
    titles: [
      'Niêm yết và cập nhật thủ tục hành chính',
      'Theo dõi hồ sơ, lập danh sách hồ sơ quá hạn',
      'Cấp giấy tiếp nhận, dùng đúng biểu mẫu',
      'Quản lý hòm thư góp ý, camera tại nơi tiếp nhận',
      'Tiếp nhận hồ sơ hộ tịch, chứng thực',
      'Tiếp nhận hồ sơ đất đai',
      'Tiếp nhận hồ sơ lao động, người có công',
      'Tiếp nhận hồ sơ kinh doanh, xây dựng',
      'Tiếp nhận hồ sơ qua Cổng dịch vụ công',
    ],
  },
  {
    ...{ name: 'Chuyên viên Văn phòng', group: 'SPECIALIST', code: 'VP', holders: 14 },
    titles: [
      'Văn thư, quản lý con dấu',
      'Lưu trữ hồ sơ, tài liệu',
      'Tổng hợp, báo cáo định kỳ',
      'Phục vụ kỳ họp HĐND',
      'Tiếp công dân thường xuyên, xử lý đơn',
      'Tư pháp, hộ tịch',
      'Chứng thực',
      'Hòa giải, phổ biến pháp luật',
      'Kiểm soát thủ tục hành chính',
      'Kế toán, tài vụ',
      'Chuyển đổi số, quản trị mạng',
    ],
  },
  {
    ...{ name: 'Chuyên viên Phòng Kinh tế', group: 'SPECIALIST', code: 'KT', holders: 25 },
    titles: [
      'Tài chính, ngân sách',
      'Kế hoạch, đầu tư',
      'Đất đai, địa chính',
      'Môi trường',
      'Xây dựng, trật tự đô thị',
      'Giao thông, thủy lợi',
      'Nông nghiệp, thú y',
      'Công thương, hợp tác xã',
      'Phòng, chống thiên tai',
    ],
  },
  {
    ...{ name: 'Chuyên viên Phòng Văn hóa - Xã hội', group: 'SPECIALIST', code: 'VX', holders: 34 },
    titles: [
      'Tổ chức, cán bộ, thi đua',
      'Lao động, việc làm',
      'Người có công',
      'Bảo trợ xã hội, giảm nghèo',
      'Giáo dục',
      'Y tế, dân số',
      'Văn hóa, thông tin',
      'Tôn giáo, dân tộc',
    ],
  },
  {
    ...{ name: 'Viên chức văn hóa, thể thao', group: 'SPECIALIST', code: 'TS', holders: 50 },
    titles: ['Truyền thanh cơ sở', 'Nhà văn hóa, thư viện', 'Thể dục, thể thao', 'Di tích, lễ hội', 'Gia đình, trẻ em'],
  },
  {
    ...{ name: 'Nhân viên phục vụ', group: 'SUPPORT', code: 'PV', holders: ['55', '56', '57', '59', '60', '61'] },
    titles: [
      'Lái xe',
      'Bảo vệ trụ sở, ca ngày',
      'Bảo vệ trụ sở, ca đêm',
      'Hướng dẫn công dân tại sảnh, buổi sáng',
      'Hướng dẫn công dân tại sảnh, buổi chiều',
      'Hỗ trợ nộp hồ sơ trực tuyến',
    ],
  },
];

const codeOf = (job: Job, at: number): string => `${job.code}-${String(at + 1).padStart(2, '0')}`;
const holderOf = ({ holders }: Job, at: number): string | undefined =>
  typeof holders === 'number' ? String(holders + at) : holders[at];

/** What its working regulation gives to whom. */
export const VINH_SA_DUTIES: readonly StoryDuties[] = [
  {
    unit: 'minhkhe',
    from: localDate('2025-09-01'),
    regulation: { number: '34/QĐ-UBND', decidedOn: localDate('2025-08-22'), by: 'Chủ tịch UBND xã Minh Khê' },
    duties: [
      ...JOBS.flatMap((job) =>
        job.titles.map((title, at): StoryDuty => ({
          ...{ code: codeOf(job, at), title, jobPosition: job.name, positionGroup: job.group },
          itemCodes: [...(ITEMS[codeOf(job, at)] ?? [])],
        })),
      ),
      // Nobody has taken it over since the regulation came.
      {
        ...{ code: 'VP-12', title: 'Đầu mối bảo vệ dữ liệu cá nhân', jobPosition: 'Chuyên viên Văn phòng' },
        ...{ positionGroup: 'SPECIALIST', itemCodes: [] },
      },
    ],
    holders: [
      ...JOBS.flatMap((job) =>
        job.titles.flatMap((_, at) => {
          const holder = holderOf(job, at);
          return holder === undefined ? [] : [{ code: codeOf(job, at), person: `minhkhe.${holder}` }];
        }),
      ),
      // Two answer for the same list of late dossiers.
      { code: 'MC-02', person: 'minhkhe.43' },
    ],
  },
];
