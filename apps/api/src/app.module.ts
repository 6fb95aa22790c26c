import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from '@app/audit';
import { DISCIPLINE_ENTITIES, DisciplineModule } from '@app/discipline';
import { EVALUATION_ENTITIES, EvaluationModule } from '@app/evaluation';
import { EVIDENCE_ENTITIES, EvidenceModule } from '@app/evidence';
import { IDENTITY_ENTITIES, IdentityModule, SessionActorResolver } from '@app/identity';
import { INSPECTION_ENTITIES, InspectionModule } from '@app/inspection';
import { NOTIFICATION_ENTITIES, NotificationModule } from '@app/notification';
import { ORGANIZATION_ENTITIES, OrganizationModule } from '@app/organization';
import {
  AccessGuard,
  ACTOR_RESOLVER,
  CONSTRAINT_PROBLEMS,
  PlatformModule,
  ProblemFilter,
  UnitInterceptor,
  WITHOUT_PERSON,
  type AppConfig,
  type Log,
} from '@app/platform';
import { REMEDIATION_ENTITIES, RemediationModule } from '@app/remediation';
import { ReportingModule } from '@app/reporting';
import { ROSTER_ENTITIES, RosterModule } from '@app/roster';
import { DemoClock } from './demo/demo-clock';
import { DemoController } from './demo/demo.controller';
import { DemoCards } from './demo/demo-cards';
import { DemoData } from './demo/demo-data';
import { OfficeLibrary } from './office-library';
import { DemoMinutes } from './demo/demo-minutes';
import { DemoGiven } from './demo/demo-given';
import { DemoOffice } from './demo/demo-office';
import { DemoPeople } from './demo/demo-people';
import { DemoRemedies } from './demo/demo-remedies';
import { DemoTelling } from './demo/demo-telling';
import { DemoVisits } from './demo/demo-visits';
import { VinhSaResults } from './demo/vinh-sa/results-entered';
import { VinhSaClosing } from './demo/vinh-sa/closing';
import { VinhSaEvaluating } from './demo/vinh-sa/evaluating';
import { VinhSaInspecting } from './demo/vinh-sa/inspecting';
import { VinhSaMonths } from './demo/vinh-sa/months';
import { VinhSaMoves } from './demo/vinh-sa/moves';
import { VinhSaRecording } from './demo/vinh-sa/recording';
import { VinhSaRemedies } from './demo/vinh-sa/remedies';
import { VinhSaTelling } from './demo/vinh-sa/telling';
import { VinhSaWorking } from './demo/vinh-sa/working';
import { HealthController } from './health/health.controller';
import { Readiness } from './health/readiness';
import { LeavingController } from './leaving/leaving.controller';
import { Leaving } from './leaving/leaving.service';
import { InstallationController } from './installation/installation.controller';
import { MeController } from './me/me.controller';
import { OFFICE_PERMISSIONS } from './permissions';
import { CONSTRAINTS } from './problems';
import { ROLE_MATRIX } from './role-matrix';

export const ENTITIES = [
  ...ORGANIZATION_ENTITIES,
  ...IDENTITY_ENTITIES,
  ...ROSTER_ENTITIES,
  ...EVIDENCE_ENTITIES,
  ...NOTIFICATION_ENTITIES,
  ...REMEDIATION_ENTITIES,
  ...INSPECTION_ENTITIES,
  ...DISCIPLINE_ENTITIES,
  ...EVALUATION_ENTITIES,
];

export interface AppOptions {
  readonly config: AppConfig;
  readonly databaseUrl: string;
  readonly log: Log;
}

/** The composition root: all libs, and the one place where identity is bound to what the others ask for. */
@Module({})
export class AppModule {
  static register({ config, databaseUrl, log }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.register({ config, databaseUrl, entities: ENTITIES, log }),
        AuditModule,
        OrganizationModule,
        IdentityModule.register(ROLE_MATRIX),
        RosterModule,
        EvidenceModule,
        NotificationModule,
        RemediationModule,
        InspectionModule,
        DisciplineModule,
        EvaluationModule,
        ReportingModule,
      ],
      controllers: [MeController, InstallationController, LeavingController, DemoController, HealthController],
      providers: [
        { provide: ACTOR_RESOLVER, useExisting: SessionActorResolver },
        { provide: WITHOUT_PERSON, useValue: OFFICE_PERMISSIONS },
        { provide: CONSTRAINT_PROBLEMS, useValue: CONSTRAINTS },
        AccessGuard,
        UnitInterceptor,
        ProblemFilter,
        Readiness,
        Leaving,
        OfficeLibrary,
        DemoGiven,
        DemoOffice,
        DemoPeople,
        DemoVisits,
        DemoMinutes,
        DemoRemedies,
        DemoTelling,
        DemoCards,
        DemoData,
        VinhSaTelling,
        VinhSaInspecting,
        VinhSaRecording,
        VinhSaRemedies,
        VinhSaMoves,
        VinhSaEvaluating,
        VinhSaWorking,
        VinhSaMonths,
        VinhSaClosing,
        VinhSaResults,
        DemoClock,
      ],
    };
  }
}
