import { Rendered } from '@/app/ui/rendered'
import { ActPanel } from './act-panel'
import { Areas } from './areas'
import s from './briefing-article.module.css'
import type { BriefingProps } from './briefing-view'
import { CiteThis } from './cite-this'
import { Editions } from './editions'
import { Endnotes } from './endnotes'
import { Part } from './part'
import { Related } from './related'

/** The text in numbered paragraphs, and what stands after it: method, what can be done, sources, how to cite it. */
export function BriefingArticle(props: BriefingProps) {
  const { publication, body, method, limits, notes, asks, related, issues } = props.briefing
  const { areas, outcome } = publication.content.details
  return (
    <article className={s.article}>
      <div className={s.text}>
        <Rendered html={body.html} once="body-text" margin />
      </div>
      <Areas areas={areas} />
      {method.html !== '' && (
        <Part id="method" title="Method">
          <div className={s.text}>
            <Rendered html={method.html} once="method-text" margin />
          </div>
        </Part>
      )}
      {limits.html !== '' && (
        <Part id="limits" title="Limits">
          <div className={s.text}>
            <Rendered html={limits.html} once="limits-text" margin />
          </div>
        </Part>
      )}
      {outcome !== '' && (
        <Part id="outcome" title="What came of it">
          <p>{outcome}</p>
        </Part>
      )}
      <ActPanel asks={asks} />
      <Endnotes notes={notes} />
      <CiteThis {...props} />
      <Editions briefing={props.briefing} />
      <Related related={related} issues={issues} />
    </article>
  )
}
