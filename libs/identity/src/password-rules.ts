import { isCommonPassword } from './common-passwords';
import { identityProblems } from './identity.problems';
import { MAX_PASSWORD_LENGTH, minLength, passwordWeakness, type PasswordCircumstances } from './rules/password';

/** Throws where a password cannot be used, with the reason; the pointer is that of the field. */
export function requireGoodPassword(
  password: string,
  circumstances: Omit<PasswordCircumstances, 'isCommon'>,
  pointer = '/password',
): void {
  const weakness = passwordWeakness(password, { ...circumstances, isCommon: isCommonPassword });
  if (weakness === null) return;
  throw identityProblems[`password-${weakness}`](
    { min: minLength(circumstances), max: MAX_PASSWORD_LENGTH },
    { pointer },
  );
}
