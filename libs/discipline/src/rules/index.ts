export {
  EFFECT_MONTHS,
  SANCTION_FORMS,
  SANCTION_SIDES,
  endOfEffect,
  hasEffectOn,
  sanctionDaysFault,
  sanctionForms,
  type SanctionForm,
  type SanctionSide,
} from './sanction';
