import type { Text } from '../vi';
import { evidence } from './evidence';
import { frame } from './frame';
import { form } from './form';
import { identity } from './identity';
import { inspection } from './inspection';
import { notification } from './notification';
import { organization } from './organization';
import { remediation } from './remediation';

export const en: Text = { evidence, frame, form, identity, organization, inspection, notification, remediation };
