import { HandOver } from './entities/hand-over.entity';
import { RemediationTask } from './entities/remediation-task.entity';
import { TaskEvent } from './entities/task-event.entity';
import { TaskProof } from './entities/task-proof.entity';
import { TaskProposal } from './entities/task-proposal.entity';
import { TaskRequest } from './entities/task-request.entity';
import { Verification } from './entities/verification.entity';

export const REMEDIATION_ENTITIES = [
  ...[RemediationTask, TaskProof, Verification, TaskEvent],
  ...[TaskRequest, TaskProposal, HandOver],
];
