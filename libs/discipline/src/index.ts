export { DISCIPLINE_ENTITIES } from './discipline.entities';
export { DisciplineModule } from './discipline.module';
export { DISCIPLINE_PERMISSIONS } from './discipline.permissions';
export { DISCIPLINE_CONSTRAINTS, disciplineProblems } from './discipline.problems';
export { SanctionService } from './sanction.service';
