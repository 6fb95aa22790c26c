import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';
import { useT } from '../i18n';
import { Icon, type IconName } from './Icon';

export type Look = 'primary' | 'plain' | 'quiet' | 'danger';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  look?: Look | undefined;
  icon?: IconName | undefined;
  big?: boolean;
  children: ReactNode;
}

const classOf = (look: Look, big: boolean): string => `button button-${look}${big ? ' button-big' : ''}`;

export function Button({ look = 'plain', icon, big = false, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classOf(look, big)} {...rest}>
      {icon && <Icon name={icon} small />}
      <span>{children}</span>
    </button>
  );
}

/** Sends its form. It stays focusable while sending, so that the keyboard does not lose its place. */
export function SubmitButton({
  look = 'primary',
  icon,
  big = false,
  pending,
  children,
}: ButtonProps & { pending: boolean }) {
  const t = useT();
  return (
    <button type="submit" className={classOf(look, big)} aria-disabled={pending}>
      {icon && !pending && <Icon name={icon} small />}
      <span>{pending ? t.form.sending : children}</span>
    </button>
  );
}

export function ButtonLink(props: { href: string; look?: Look; icon?: IconName; big?: boolean; children: ReactNode }) {
  return (
    <Link href={props.href} className={classOf(props.look ?? 'plain', props.big ?? false)}>
      {props.icon && <Icon name={props.icon} small />}
      <span>{props.children}</span>
    </Link>
  );
}
