import type { Field, OpenList } from '@/app/open-data-schema'
import s from './fields.module.css'

/** The addresses of a list and a table of its fields. */
export function Fields({ list: { path, key, fields, alone, name } }: { list: OpenList }) {
  return (
    <div className={s.list}>
      <p>
        <a href={path}>{path}</a>, and one by itself at{' '}
        <code>
          {path}/<wbr />[{key}]
        </code>
      </p>
      <FieldTable caption={`Fields of ${name}`} fields={fields} />
      {alone.length > 0 && <FieldTable caption="One by itself also has" fields={alone} />}
    </div>
  )
}

function FieldTable({ caption, fields }: { caption: string; fields: Field[] }) {
  return (
    <table className={s.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Type</th>
          <th scope="col">What it says</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, type, says }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td className={s.type}>{type}</td>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
