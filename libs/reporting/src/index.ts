export { ReportingModule } from './reporting.module';
export { REPORTING_PERMISSIONS } from './reporting.permissions';
export { reportingProblems } from './reporting.problems';
