import { formatDay, formatMoment } from '@/app/ui/format'
import { Section } from '@/app/ui/section'
import s from './pack.module.css'

type File = { name: string; bytes: number; type: string }
type Props = { token: string; files: File[]; expiresAt: number }

const fileWords: Record<string, string> = {
  'hand-in.pdf': 'All of this page as a PDF',
  'count.csv': 'The count and what became of every signature, as a table',
  'places.csv': 'Where signers live, as a table',
  'constituencies.csv': 'Constituencies, as a table',
  'days.csv': 'Day by day, as a table',
  'names.csv': 'The names of those who allowed it, as a table',
  'comments.csv': 'Why people signed, as a table',
}

/** The files of the pack, each with its button. */
export function FileList({ token, files, expiresAt }: Props) {
  return (
    <Section
      id="files"
      title="Download"
      note={`Until ${formatMoment(expiresAt)}. After ${formatDay(expiresAt)} the files are removed.`}
    >
      <ul className={s.files}>
        {files
          .toSorted((a, b) => Number(b.type === 'application/pdf') - Number(a.type === 'application/pdf'))
          .map(({ name, bytes }) => (
            <li key={name}>
              <form method="post" action={`/hand-ins/${token}`}>
                <input type="hidden" name="file" value={name} />
                <span>{fileWords[name] ?? name}</span>
                <button className={s.button} type="submit">
                  Download {name} <span className={s.size}>{kilobytes(bytes)}</span>
                </button>
              </form>
            </li>
          ))}
      </ul>
    </Section>
  )
}

function kilobytes(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
