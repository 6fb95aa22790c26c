/** Who asks for months of evaluation, as which persons of the story; see the test of the read models. */
export const EVALUATION_CALLS: Readonly<Record<string, readonly (readonly [who: string, path: string])[]>> = {
  '/own-evaluations': [
    ['anh.le', '/own-evaluations'],
    ['khai.bui', '/own-evaluations'],
  ],
  '/evaluations/{id}': [
    ['anh.le', '/evaluations/{again}'],
    ['yen.hoang', '/evaluations/{sent}'],
    ['ngoc.do', '/evaluations/{again}'],
    ['ngoc.do', '/evaluations/{leading}'],
    ['anh.le', '/evaluations/{sent}'],
  ],
  '/assessments': [
    ['yen.hoang', '/assessments'],
    ['yen.hoang', '/assessments?month=2026-09'],
    ['ngoc.do', '/assessments'],
    ['khai.bui', '/assessments'],
  ],
  '/evaluation-cycles': [
    ['ngoc.do', '/evaluation-cycles'],
    ['vinh.cao', '/evaluation-cycles?month=2026-09&unitId={commune}'],
    ['vinh.cao', '/evaluation-cycles?limit=1'],
  ],
  '/evaluation-rules': [
    ['ngoc.do', '/evaluation-rules?unitId={commune}'],
    ['thu.mai', '/evaluation-rules?unitId={commune}&onDay=2025-06-01'],
  ],
  '/own-evaluation-year': [
    ['anh.le', '/own-evaluation-year'],
    ['ngoc.do', '/own-evaluation-year?year=2025'],
  ],
  '/staff-members/{id}/evaluation-year': [
    ['ngoc.do', '/staff-members/{official}/evaluation-year'],
    ['thu.mai', '/staff-members/{official}/evaluation-year?year=2025'],
  ],
  '/evaluation-years': [
    ['yen.hoang', '/evaluation-years?unitId={headed}'],
    ['ngoc.do', '/evaluation-years?unitId={commune}&limit=2'],
    ['vinh.cao', '/evaluation-years?unitId={commune}&year=2026'],
  ],
  '/unit-grades': [
    ['ngoc.do', '/unit-grades?unitId={commune}'],
    ['yen.hoang', '/unit-grades?unitId={headed}&year=2025'],
    ['vinh.cao', '/unit-grades?unitId={commune}&year=2025&limit=1'],
  ],
  '/party-results': [
    ['thu.mai', '/party-results?unitId={commune}'],
    ['ngoc.do', '/party-results?unitId={commune}&limit=1&year=2026'],
  ],
  '/evaluation-cycles/{id}': [['ngoc.do', '/evaluation-cycles/{month}']],
};
