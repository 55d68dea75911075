import { Part } from '@/app/staff/ui/parts'
import { Rendered } from '@/app/ui/rendered'
import { renderUpdate } from '@/lib/campaigns/updates/render-update'
import type { StaffUpdate } from '@/lib/campaigns/updates/staff-updates'

/** An update as the page will show it, and what is not right in it. */
export async function UpdatePreview({ update }: { update: StaffUpdate }) {
  const { html, problems } = await renderUpdate(update, false)
  return (
    <Part id="preview" title="As the page shows it">
      {problems.length > 0 && (
        <ul>
          {problems.map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              Line {line}: {message}
            </li>
          ))}
        </ul>
      )}
      <h3>{update.title}</h3>
      <Rendered html={html} />
    </Part>
  )
}
