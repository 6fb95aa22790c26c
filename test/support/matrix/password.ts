/** What everybody of the matrix signs in with. */
export const MATRIX_PASSWORD = 'gio-mua-dong-bac-thoi-qua-doi';
