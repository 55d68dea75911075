import { InsertBox } from '@/app/staff/ui/editor-insert'
import { mergeFieldWords } from '@/app/staff/ui/mailing-words'
import table from '@/app/staff/ui/table.module.css'
import s from '../../mailing.module.css'

const blocks = [
  ['::button[Write to your MP]{action=letter}', 'A button to write a letter under the campaign'],
  ['::button[Sign]{action=sign}', 'A button to sign it'],
  ['::button[See the campaign]{action=campaign}', 'A button to its page'],
  ['::button[Read it]{action=recommendation}', 'A button to the recommendation it is about'],
  ['::record', 'What has happened on the campaign so far'],
] as const

/** What a text can say of its reader and of the campaign, and what of the library it can show. */
export function MergeHelp({ hasCampaign }: { hasCampaign: boolean }) {
  return (
    <>
      <InsertBox into="body" />
      <details className={s.fold}>
        <summary>What can be put in for each reader</summary>
        <div>
          <p>After the line stands what they read where it is not known. Copy what you need.</p>
          <table className={table.t}>
            <caption className="vh">Merge fields</caption>
            <thead>
              <tr>
                <th scope="col">To write</th>
                <th scope="col">What stands there</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(mergeFieldWords).map(([field, { words, fallback }]) => (
                <tr key={field}>
                  <td>
                    <code>{`{{${field}${field.startsWith('campaign.') && hasCampaign ? '' : `|${fallback}`}}}`}</code>
                  </td>
                  <td>{words}</td>
                </tr>
              ))}
              {hasCampaign &&
                blocks.map(([written, words]) => (
                  <tr key={written}>
                    <td>
                      <code>{written}</code>
                    </td>
                    <td>{words}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}
