import type { ReactNode } from 'react'
import { formatCount, formatMoment } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import { placeName } from '@/app/ui/place-names'
import { Section } from '@/app/ui/section'
import { splitParagraphs } from '@/app/ui/split-paragraphs'
import { formatRough } from '@/lib/rough-date'
import { namesInPdf, type Pack } from '@/lib/take-out/read-pack'
import { parts, rowDays } from '../../campaigns/[slug]/integrity/statement-words'
import s from './pack.module.css'
import { PackTable } from './pack-table'

/** What is handed in: the cover, the text, the count and what became of every signature, places, time, reasons, names. */
export function PackView({ pack, children }: { pack: Pack; children?: ReactNode }) {
  const { campaign, integrity } = pack
  return (
    <>
      <PageHead
        title={campaign.demand}
        lead={`To ${campaign.addressee}, from ${formatCount(integrity.confirmed)} people who signed.`}
      >
        <p>
          {campaign.isSample && 'This is sample data: people and counts are fictional. '}
          Counted on {formatMoment(pack.readAt)} in London.
        </p>
      </PageHead>
      {children}
      <Section id="ask" title="What they ask" note="The exact words that were signed." heavy>
        <div className={s.text}>
          <p>To {campaign.addressee}</p>
          {splitParagraphs(campaign.petitionText).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        {pack.recommendation && (
          <div className={s.text}>
            <h3>
              It asks for our recommendation {pack.recommendation.number}: {pack.recommendation.title}
            </h3>
            <p>{pack.recommendation.text}</p>
          </div>
        )}
      </Section>
      {pack.figures.length > 0 && <Figures pack={pack} />}
      <Count pack={pack} />
      <Places pack={pack} />
      {pack.days.length > 0 && <Time days={pack.days} />}
      {pack.comments.length > 0 && (
        <Section
          id="why"
          title="Why people signed"
          note="In their own words. We read each before choosing it, and give no name with it."
        >
          <ul className={s.comments}>
            {pack.comments.map((text) => (
              <li key={text}>
                <blockquote>{text}</blockquote>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {pack.names.total > 0 && <Names pack={pack} />}
    </>
  )
}

function Figures({ pack }: { pack: Pack }) {
  return (
    <Section id="evidence" title="What it rests on">
      <ul className={s.figures}>
        {pack.figures.map(({ shown, says, source, publisher, asOf }) => (
          <li key={`${shown} ${says}`}>
            <b>{shown}</b> {says} <cite>{[publisher, source].filter(Boolean).join(', ')}</cite>, figure for{' '}
            {formatRough(asOf)}.
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Count({ pack: { campaign, integrity, paper, removals, removedSingly } }: { pack: Pack }) {
  const reasons: [string, number][] = [
    ...removals.map(({ reason, count }): [string, number] => [reason, count]),
    ...(removedSingly > 0 ? [['One by one, by somebody who looked', removedSingly] as [string, number]] : []),
  ]
  return (
    <Section
      id="count"
      title="The count, and how it was kept honest"
      note="A signature counts once its signer has confirmed it by email, or it was signed on paper."
    >
      <PackTable
        caption="What became of every signature"
        head={['What', 'Signatures']}
        rows={parts.map(({ key, name }) => [name, integrity[key]])}
        means={Object.fromEntries(parts.map(({ name, means }) => [name, means]))}
        all={['Received in all', integrity.received]}
      />
      <div className={s.text}>
        {paper > 0 && <p>Of the confirmed, {formatCount(paper)} were signed on paper.</p>}
        {integrity.duplicates > 0 && (
          <p>
            {integrity.duplicates === 1
              ? 'One more form came from somebody who had signed already. It is in none of these numbers.'
              : `${formatCount(integrity.duplicates)} more forms came from people who had signed already. They are in none of these numbers.`}
          </p>
        )}
        <p>
          The same numbers stand on the campaign’s integrity statement, which goes on after this day:{' '}
          <a href={`/campaigns/${campaign.slug}/integrity`}>how these signatures were counted</a>.
        </p>
      </div>
      {reasons.length > 0 && (
        <PackTable caption="Why we removed signatures" head={['Reason', 'Signatures']} rows={reasons} />
      )}
    </Section>
  )
}

function Places({ pack: { places, elsewhere, seats } }: { pack: Pack }) {
  return (
    <Section id="places" title="Where they live" note="A place of fewer than five is not shown.">
      <PackTable
        caption="Confirmed signatures by postcode area and country"
        head={['Place', 'Signatures']}
        rows={[
          ...places.map((place): [string, number] => [placeName(place), place.confirmed]),
          ...(elsewhere > 0 ? [['Elsewhere, or fewer than five', elsewhere] as [string, number]] : []),
        ]}
      />
      {seats.length > 0 && (
        <PackTable
          caption="Confirmed signatures by constituency"
          head={['Constituency', 'Signatures']}
          rows={seats.map(({ name, confirmed }) => [name, confirmed])}
        />
      )}
    </Section>
  )
}

function Time({ days }: { days: Pack['days'] }) {
  return (
    <Section
      id="time"
      title="Day by day"
      note="Days with few signatures are told together, so that nobody can be found by theirs."
    >
      <PackTable
        caption="Received and confirmed signatures by day"
        head={['Day', 'Received', 'Confirmed']}
        rows={days.map((row) => [rowDays(row), row.received, row.confirmed])}
      />
    </Section>
  )
}

function Names({ pack: { names } }: { pack: Pack }) {
  const more = names.total - names.first.length
  return (
    <Section
      id="names"
      title="Names"
      note="Of those who confirmed and asked us to show their name. Everybody else signed in private."
    >
      <ul className={s.names}>
        {names.first.map((name, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and the list never changes.
          <li key={i}>{name}</li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          These are the first {formatCount(namesInPdf)}. The other {formatCount(more)} stand in names.csv.
        </p>
      )}
    </Section>
  )
}
