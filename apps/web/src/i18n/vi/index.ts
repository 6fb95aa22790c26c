import { evidence } from './evidence';
import { frame } from './frame';
import { form } from './form';
import { identity } from './identity';
import { inspection } from './inspection';
import { notification } from './notification';
import { organization } from './organization';
import { remediation } from './remediation';

export const vi = { evidence, frame, form, identity, organization, inspection, notification, remediation };

/** English must satisfy this type, so a text that lacks its translation does not compile. */
export type Text = typeof vi;
