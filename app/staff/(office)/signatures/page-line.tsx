import Link from 'next/link'
import s from './detail.module.css'

type Props = { words: string; newer: string | null; older: string | null; children?: React.ReactNode }

/** Where one is in a list, and the way on: by key, never by number. */
export function PageLine({ words, newer, older, children }: Props) {
  return (
    <nav className={s.pageLine} aria-label="Pages">
      <span>{words}</span>
      {newer && (
        <Link href={newer} prefetch={false} rel="prev">
          Newer
        </Link>
      )}
      {older && (
        <Link href={older} prefetch={false} rel="next">
          Older
        </Link>
      )}
      {children}
    </nav>
  )
}
