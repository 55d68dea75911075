import type { Metadata } from 'next'
import type { FieldSpec } from '@/app/staff/ui/form-spec'
import { PageHead, Part } from '@/app/staff/ui/parts'
import { StaffForm } from '@/app/staff/ui/staff-form'
import { longest } from '@/lib/campaigns/campaign-content'
import { largestDraftFileLetters } from '@/lib/campaigns/editing/draft-file'
import { listTemplates } from '@/lib/campaigns/editing/read-templates'
import { getCampaignForEditing } from '@/lib/campaigns/editor-queries'
import { requireStaff } from '@/lib/staff/session'
import { draft } from '../actions'
import { importFile } from './import-action'

export const metadata: Metadata = { title: 'New campaign' }

type Props = { searchParams: Promise<{ from?: string | string[] }> }

/** Begins a campaign: from nothing, from a template, from another campaign, or from a file. */
export default async function NewCampaignPage({ searchParams }: Props) {
  await requireStaff('campaign.edit', '/staff/campaigns/new')
  const { from } = await searchParams
  const [source, templates] = await Promise.all([
    typeof from === 'string' ? getCampaignForEditing(from) : null,
    listTemplates(),
  ])
  return (
    <>
      <PageHead crumbs={[{ href: '/staff/campaigns', words: 'Campaigns' }]} here="New" title="New campaign">
        <p>
          A few words to call it by. Its address is made from them, and both can change until it is public.
        </p>
      </PageHead>
      <StaffForm
        action={draft}
        fields={[nameField, ...fromField(source?.content ?? null, templates)]}
        values={{ from: source?.content.slug ?? '' }}
        button="Begin the draft"
        tone="go"
        note="Nothing is public until it is published."
      />
      <Part id="import" title="Import a draft" say="a file made by “Export as a draft”, here or elsewhere">
        <StaffForm
          action={importFile}
          prefix="import-"
          fields={[fileField]}
          values={{}}
          button="Import as a new draft"
          note="All of it, or nothing and what is wrong with it."
        />
      </Part>
    </>
  )
}

const nameField: FieldSpec = {
  kind: 'line',
  name: 'name',
  label: 'Name',
  hint: 'For lists, like: A fund to prevent modern slavery',
  max: longest.name,
  counts: true,
}

const fileField: FieldSpec = {
  kind: 'text',
  rows: 8,
  name: 'file',
  label: 'What is in the file',
  hint: 'Open the file in a text editor, and paste all of it here.',
  max: largestDraftFileLetters,
}

type Named = { slug: string; name: string }

function fromField(source: Named | null, templates: Named[]): FieldSpec[] {
  const others = templates.filter(({ slug }) => slug !== source?.slug)
  if (!source && others.length === 0) return []
  return [
    {
      kind: 'select',
      name: 'from',
      label: 'Begin from',
      hint: 'Its words, goals, next steps and figures are copied; its days, letters and signatures are not.',
      options: [
        { value: '', words: 'An empty draft' },
        ...(source ? [{ value: source.slug, words: source.name }] : []),
        ...others.map(({ slug, name }) => ({ value: slug, words: `${name} (template)` })),
      ],
    },
  ]
}
