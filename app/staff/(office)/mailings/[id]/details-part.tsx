import { Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { detailsFields, detailsValues } from '../details-fields'
import { readChoices } from '../read-details'
import { saveDetails } from './text/actions'

/** What it is called and what it is: asked for by a link beside the title, since it seldom changes. */
export async function DetailsPart({ mailing }: { mailing: Mailing }) {
  const choices = await readChoices()
  return (
    <Part id="details" title="What it is">
      <StaffForm
        action={saveDetails.bind(null, mailing.id, mailing.version)}
        fields={detailsFields(choices)}
        values={detailsValues(mailing)}
        button="Save what it is"
        prefix="details-"
      />
    </Part>
  )
}
