export { ABOUT_TYPES, type AboutType } from './about';
