import { formatDay } from '@/app/ui/format'
import { RecordList } from '@/app/ui/record'
import type { Briefing, Version } from '@/lib/library/briefings/read-briefing'
import { Part } from './part'

const kindWords: Record<Version['kind'], string> = {
  first: 'First published here',
  edit: 'Edited',
  correction: 'Corrected',
  new_version: 'New version',
}

/** What was published when, and what was corrected. Nothing is taken out of this list. */
export function Editions({ briefing: { versions } }: { briefing: Briefing }) {
  return (
    <Part id="versions" title="Editions and corrections">
      <RecordList
        entries={versions.map(({ major, minor, kind, note, at }) => ({
          key: `${major}.${minor}`,
          when: formatDay(at),
          title: `${major}.${minor} ${kindWords[kind]}`,
          text: note && <p>{note}</p>,
        }))}
      />
    </Part>
  )
}
