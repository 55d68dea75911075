import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ChainStrip } from '@/app/ui/chain-strip'
import { HelplineStrip } from '@/app/ui/helpline-strip'
import { QuickExit } from '@/app/ui/quick-exit'
import type { Briefing } from '@/lib/library/briefings/read-briefing'
import type { Organisation } from '@/lib/organisation/queries'
import { BriefingArticle } from './briefing-article'
import { BriefingHead } from './briefing-head'
import s from './briefing-view.module.css'
import { chainOf } from './chain-of-briefing'
import { ContentsList } from './contents-list'
import { sourceSerif } from './fonts'
import { KeyAsks } from './key-asks'
import { ReportFacts } from './report-facts'

/** What there is of its PDF: made already, made when somebody asks, or not to be had here. */
export type PdfState = { bytes: number; pages: number } | 'on_request' | 'none'

export type BriefingProps = { briefing: Briefing; organisation: Organisation; pdf: PdfState }

/** The whole page of a briefing of any type. `data-edition` tells the printer which state of it this is. */
export function BriefingView(props: BriefingProps) {
  const { briefing, organisation } = props
  const { content, title } = briefing.publication
  return (
    <>
      {content.sensitivity === 'describes' && <QuickExit exitUrl={organisation.exitUrl} />}
      <Breadcrumbs
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Briefings', href: '/briefings' }, { words: title }]}
      />
      <div className={`${s.page} ${sourceSerif.variable}`} data-edition={briefing.edition}>
        <BriefingHead {...props} />
        <ChainStrip steps={chainOf(briefing)} />
        <KeyAsks asks={briefing.asks} />
        <div className={s.reader}>
          <ContentsList briefing={briefing} />
          <BriefingArticle {...props} />
        </div>
      </div>
      {content.sensitivity !== 'none' && <HelplineStrip helpline={organisation.helpline} />}
      <ReportFacts {...props} />
    </>
  )
}
