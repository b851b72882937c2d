import { Group, TextInput } from '@mantine/core'
import { useDeferredValue, useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { QUERY_LIMIT } from '../../../electron/contract/query-pieces.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { focusPageIfLost } from '../../components/use-return-focus.ts'
import { FilesRead } from './files-read.tsx'
import { FilterChips, Filters } from './filters.tsx'
import { HowToAsk } from './how-to-ask.tsx'
import { NothingFound } from './nothing-found.tsx'
import { OwnSearches } from './own-searches.tsx'
import { Results } from './results.tsx'
import { SaveSearch } from './save-search.tsx'
import { isFiltered } from '../../../electron/contract/search.ts'
import { FEW, type Asked } from './search-address.ts'
import boxStyles from './search-box.module.css'
import styles from './search-page.module.css'
import { State } from './state.tsx'
import { useAsked } from './use-asked.ts'
import { useFound } from './use-found.ts'
import { isWorthKeeping, useRemember } from './use-own.ts'

/** Everything that is found, kind by kind, and what narrows it down. */
export function SearchPage() {
  const { t } = useTranslation(['search', 'finding'])
  const { asked, arrival, change } = useAsked()
  const { text, filters, shown } = asked
  const isEmpty = text.trim() === '' && !isFiltered(filters)
  const { answer, former, error } = useFound(isEmpty ? null : { text, filters, each: filters.kinds.length === 1 ? shown : FEW })
  // A long list is drawn after the key that is being typed.
  const drawn = useDeferredValue(answer ?? former)
  const isFormer = answer === null || drawn !== answer
  const remember = useRemember()
  const box = useRef<HTMLInputElement>(null)
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [arrival])
  /** By a button that is gone afterwards. */
  const changeAndStay = (part: Partial<Asked>) => {
    change(part)
    focusPageIfLost()
  }

  /** Up and down between the box and the hits, as in the list under the header's box. */
  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const stops = [box.current, ...(page.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])]
    const here = stops.findIndex((stop) => stop === event.target)
    if (by === undefined || here === -1 || event.nativeEvent.isComposing) return
    event.preventDefault()
    stops[here + by]?.focus()
  }
  return (
    <div ref={page} onKeyDown={onKeyDown}>
      <PageHeader title={t('title')} dense />
      <Group align="flex-end" gap="md">
        <TextInput
          ref={box}
          className={styles.box}
          type="search"
          label={t('box')}
          placeholder={t('finding:hint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={QUERY_LIMIT}
          value={text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && remember(text)}
        />
        {isWorthKeeping(text) && <SaveSearch asked={asked} />}
      </Group>
      <HowToAsk />
      <Filters filters={filters} onChange={(next) => change({ filters: next })} />
      <FilterChips filters={filters} onChange={(next) => changeAndStay({ filters: next })} />
      <ErrorNotice error={error} />
      {isEmpty ? (
        <OwnSearches />
      ) : (
        <>
          <p role="status" className={styles.state}>
            {former !== null && former.total > 0 && (
              <span className={boxStyles.former}>
                <State answer={former} text={text} />{' '}
              </span>
            )}
            {error === null && <State answer={answer} text={text} filtered={isFiltered(filters)} />}
          </p>
          <div className={isFormer ? boxStyles.former : undefined} aria-busy={isFormer}>
            {answer?.asked === true && answer.total === 0 && <NothingFound answer={answer} asked={asked} onChange={changeAndStay} />}
            {drawn !== null && <Results groups={drawn.groups} asked={asked} onMore={(next) => change({ shown: next })} onOpen={() => remember(text)} />}
          </div>
        </>
      )}
      <FilesRead />
    </div>
  )
}
