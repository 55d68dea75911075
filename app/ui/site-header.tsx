import { NavLinks } from './nav-links'
import s from './site-header.module.css'

type HeaderProps = { teamName: string; legalName: string; showsSample: boolean; exitUrl: string }

/**
 * Skip links, sample notice where the organisation shows its sample, wordmark and menu. The second skip link leaves the
 * site; it is there only on pages that have the button for it (app/ui/quick-exit.tsx).
 */
export function SiteHeader(props: HeaderProps) {
  return (
    <>
      <a className={s.skip} href="#main">
        Skip to main content
      </a>
      <nav className={s.exitSkip} aria-label="Leave at once">
        <a href={props.exitUrl} rel="nofollow noreferrer" data-exit>
          Exit this page
        </a>
      </nav>
      {props.showsSample && (
        <aside className={s.sample} aria-label="About this sample">
          <div className="wrap">
            <p>
              <b>Sample:</b> people, counts and replies are fictional.
              <span className={s.wide}>
                {' '}
                So are the dates of campaigns. Figures on slavery and violence are real, with sources.
              </span>
            </p>
          </div>
        </aside>
      )}
      <header className={s.top}>
        <div className={`wrap ${s.bar}`}>
          <a className={s.wordmark} href="/">
            <b>{props.teamName}</b>
            <span>{props.legalName}</span>
          </a>
          <details className={s.menu}>
            <summary>Menu</summary>
            <nav aria-label="Main">
              <NavLinks className={s.nav!} />
            </nav>
          </details>
        </div>
      </header>
    </>
  )
}
