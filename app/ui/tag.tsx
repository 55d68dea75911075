import s from './tag.module.css'

/** State and a date or two, in one line above a heading. Open states carry the green square. */
export function Tag(props: { state: string; isOpen?: boolean; notes?: string[] }) {
  return (
    <p className={s.tag}>
      <span className={props.isOpen ? s.open : s.state}>{props.state}</span>
      {props.notes?.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </p>
  )
}
