import type { NewProduct, WorkProduct } from '../../app/api-types';

/** A list as text, one product a line: name, piece, group, coefficient, when due, parted by bars. */
export function textOfProducts(products: readonly WorkProduct[]): string {
  return products
    .map(({ name, output, complexity, coefficient, duePattern }) =>
      [name, output, complexity, coefficient.replace('.', ','), duePattern ?? ''].join(' | ').replace(/ \| $/, ''),
    )
    .join('\n');
}

export type TypedProduct = Omit<NewProduct, 'id'>;

export interface TypedProducts {
  readonly products: readonly TypedProduct[];
  /** Numbers of lines that say too little, from one. */
  readonly unread: readonly number[];
}

/** What was typed or pasted from a sheet: bars and tabs part the columns alike. */
export function productsOfText(text: string): TypedProducts {
  const products: TypedProduct[] = [];
  const unread: number[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [name = '', output = '', group = '', coefficient = '', duePattern = ''] = line
      .split(/[|\t]/)
      .map((part) => part.trim());
    const isWhole = name !== '' && output !== '' && /^[1-5]$/.test(group) && /^\d+([.,]\d+)?$/.test(coefficient);
    if (!isWhole) unread.push(at + 1);
    else products.push({ name, output, complexity: Number(group), coefficient, ...(duePattern && { duePattern }) });
  }
  return { products, unread };
}
