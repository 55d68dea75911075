import s from './quick-exit.module.css'
import { QuickExitKeys } from './quick-exit-keys'

/**
 * "Exit this page": a plain link that stays in reach while the page is read and says nothing of where one came from.
 * With scripts it covers the page at once and leaves no way back to it; pressing Shift three times does the same.
 * A page that has it shows a second skip link too (app/ui/site-header.tsx).
 */
export function QuickExit({ exitUrl }: { exitUrl: string }) {
  return (
    <div className={s.exit} id="exit-this-page">
      <a className={s.link} href={exitUrl} rel="nofollow noreferrer" data-exit>
        <span className="vh">Emergency: </span>Exit this page
        <span className={s.marks} aria-hidden="true" data-exit-marks="0">
          <i />
          <i />
          <i />
        </span>
      </a>
      <span className="vh" role="status" data-exit-says />
      <QuickExitKeys />
    </div>
  )
}
