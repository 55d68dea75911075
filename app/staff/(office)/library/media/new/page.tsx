import type { Metadata } from 'next'
import { readFormState } from '@/app/form-state'
import button from '@/app/staff/ui/button.module.css'
import { controlProps, Field, MistakeSummary } from '@/app/staff/ui/form'
import f from '@/app/staff/ui/form.module.css'
import { Note, PageHead, Part } from '@/app/staff/ui/parts'
import { listImageConsents } from '@/lib/media/queries'
import { requireStaff } from '@/lib/staff/session'
import { AssetFields } from '../asset-fields'

export const metadata: Metadata = { title: 'Upload' }

type State = { values: Record<string, string>; mistakes: Record<string, string> }

/** The form for a picture or a PDF, with everything typed when it comes back. The file stands last: see read-upload.ts. */
export default async function UploadPage({
  searchParams,
}: {
  searchParams: Promise<{ kind?: string | string[] }>
}) {
  await requireStaff('library.edit', '/staff/library/media/new')
  const kind = (await searchParams).kind === 'file' ? 'file' : 'image'
  const [state, consents] = [await readFormState<State>(), await listImageConsents()]
  const mistakes = state?.mistakes ?? {}
  const isImage = kind === 'image'
  return (
    <>
      <PageHead
        crumbs={[
          { href: '/staff/library', words: 'Library' },
          { href: '/staff/library/media', words: 'Media' },
        ]}
        here="Upload"
        title={isImage ? 'Upload a picture' : 'Upload a PDF'}
      >
        <p>
          {isImage
            ? 'JPEG, PNG, WebP or AVIF, up to 20 MB. Where it was taken, by which camera and whatever else hides in the file is removed.'
            : 'Up to 25 MB, without a password and without scripts.'}
        </p>
      </PageHead>
      {state && (
        <Note tone="warn">
          What you typed is kept. A page cannot choose a file for you, so please choose it again.
        </Note>
      )}
      <Part id="upload" title={isImage ? 'The picture' : 'The file'}>
        <form
          className={f.form}
          method="post"
          action={`/media?kind=${kind}`}
          encType="multipart/form-data"
          noValidate
        >
          <MistakeSummary mistakes={mistakes} />
          <AssetFields kind={kind} values={state?.values ?? {}} mistakes={mistakes} consents={consents} />
          <Field name="file" label={isImage ? 'Picture' : 'PDF'} error={mistakes.file}>
            <input
              {...controlProps('file', mistakes.file)}
              type="file"
              accept={isImage ? 'image/jpeg,image/png,image/webp,image/avif' : 'application/pdf'}
            />
          </Field>
          <div className={f.save}>
            <button className={`${button.btn} ${button.go}`} type="submit">
              Upload
            </button>
            <span className={f.hint}>No page shows it until you put it into one.</span>
          </div>
        </form>
      </Part>
    </>
  )
}
