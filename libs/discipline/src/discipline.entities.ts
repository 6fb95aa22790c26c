import { Sanction } from './entities/sanction.entity';

export const DISCIPLINE_ENTITIES = [Sanction];
