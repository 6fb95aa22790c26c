import { IMPORT_FIELDS } from '@app/roster/rules';
import type { ImportField, SheetLook } from '../../app/api-types';
import { useT } from '../../i18n';
import { SelectField } from '../../ui/SelectField';
import type { FieldError } from '../../ui/useSubmit';
import { columnLetters, columnsOf, exampleOf, type Reading } from './columns';

const nameOf = (column: number): string => `column-${column}`;

/** Names of the fields on screen: a column each. */
export const mappingFields = (look: SheetLook, { headerRow, headerRows }: Reading): string[] =>
  columnsOf(look, headerRow, headerRows).map(({ column }) => nameOf(column));

/** What is not right about the columns: one that holds what another holds, or none with the names. */
export function useMappingCheck(): (look: SheetLook, reading: Reading) => FieldError[] {
  const { imports: t } = useT();
  return (look, { headerRow, headerRows, fields }) => {
    const columns = columnsOf(look, headerRow, headerRows).map(({ column }) => column);
    const seen = new Set<ImportField>();
    const twice = columns.filter((column) => {
      const field = fields[column];
      if (field === undefined || !seen.has(field)) return field !== undefined && !seen.add(field);
      return true;
    });
    if (!seen.has('fullName') && !seen.has('givenName')) {
      const [first] = columns;
      if (first === undefined) return [{ field: 'headerRow', message: t.noHeader }];
      return [{ field: nameOf(first), message: t.nameMissing }];
    }
    return twice.map((column) => ({
      field: nameOf(column),
      message: t.twice(t.fields[fields[column] ?? 'fullName']),
    }));
  };
}

interface Props {
  look: SheetLook;
  reading: Reading;
  onChange: (fields: Reading['fields']) => void;
}

/** What each column holds. */
export function MappingFields({ look, reading, onChange }: Props) {
  const { imports: t } = useT();
  const columns = columnsOf(look, reading.headerRow, reading.headerRows);
  const options = IMPORT_FIELDS.filter((field) => field !== 'ordinal').map((value) => ({
    value,
    label: t.fields[value],
  }));
  return (
    <fieldset>
      <legend className="import-legend">{t.columns}</legend>
      <p className="meta">{t.columnsNote}</p>
      <div className="import-columns">
        {columns
          .filter(({ field }) => field !== 'ordinal')
          .map(({ column, label }) => {
            const example = exampleOf(look, reading, column);
            return (
              <SelectField
                key={column}
                name={nameOf(column)}
                label={t.column(columnLetters(column), label)}
                hint={example === '' ? undefined : t.example(example)}
                value={reading.fields[column] ?? ''}
                none={t.skip}
                options={options}
                onChange={(value) => onChange(assigned(reading.fields, column, value))}
              />
            );
          })}
      </div>
    </fieldset>
  );
}

function assigned(fields: Reading['fields'], column: number, value: string): Reading['fields'] {
  const rest = Object.fromEntries(Object.entries(fields).filter(([at]) => Number(at) !== column));
  const field = IMPORT_FIELDS.find((one) => one === value);
  return field ? { ...rest, [column]: field } : rest;
}
