/** Every GET about accounts, as which persons of the story, with which query. */
export const ACCOUNT_CALLS: Readonly<Record<string, readonly (readonly [who: string, path: string])[]>> = {
  '/me/sessions': [['khai.bui', '/me/sessions']],
  '/me/tokens': [['khai.bui', '/me/tokens']],
  '/accounts': [
    ['nam.truong', '/accounts'],
    ['nam.truong', '/accounts?limit=1'],
  ],
  '/accounts/{id}': [
    ['nam.truong', '/accounts/{account}'],
    ['nam.truong', '/accounts/{oneTime}'],
  ],
  '/accounts/{id}/open-work': [
    ['nam.truong', '/accounts/{account}/open-work'],
    ['nam.truong', '/accounts/{holder}/open-work'],
  ],
  '/roles': [['nam.truong', '/roles']],
};
