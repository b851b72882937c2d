import { Group, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { MATCHES, matchesOf, type FundYearLine, type Match } from '../../../electron/contract/funds.ts'
import { numberYear, useFormat } from '../../i18n/format.ts'
import styles from './fund.module.css'

/** In pixels: as many years as stand beside one another on the smallest office screen. */
const SHOWN = 7
const BAR = 26
const GAP = 4
const GROUP = 3 * (BAR + GAP) + 34
const PLOT = 130
const TOP = 22
const FOOT = 26

/**
 * What came in from each of the three, year by year, inside the outline of what was promised. The three differ by
 * pattern as well as by colour, so that the picture says the same printed in black; the table below it has the figures.
 */
export function FundChart({ years }: { years: readonly FundYearLine[] }) {
  const { t } = useTranslation('fund')
  const patterns = useId()
  const shown = years.slice(0, SHOWN).reverse()
  const most = Math.max(1, ...shown.flatMap((year) => matchesOf(year).map(({ promisedSatang, receivedSatang }) => Math.max(promisedSatang, receivedSatang))))
  const fill = (match: Match) => (match === 'members' ? 'var(--fund-chart)' : `url(#${patterns}-${match})`)
  const width = shown.length * GROUP
  return (
    <figure className={styles.chart}>
      <svg width={width} height={TOP + PLOT + FOOT} role="img" aria-label={t('chart.label')}>
        <defs>
          <pattern id={`${patterns}-local`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2.5" height="6" fill="var(--fund-chart)" />
          </pattern>
          <pattern id={`${patterns}-state`} width="6" height="6" patternUnits="userSpaceOnUse">
            <circle cx="3" cy="3" r="1.5" fill="var(--fund-chart)" />
          </pattern>
        </defs>
        <line x1="0" x2={width} y1={TOP + PLOT} y2={TOP + PLOT} className={styles.axis} />
        {shown.map((year, at) => (
          <g key={year.id} transform={`translate(${at * GROUP + GROUP / 2 - 1.5 * (BAR + GAP)} 0)`}>
            {matchesOf(year).map(({ match, promisedSatang, receivedSatang }, place) => (
              <g key={match} transform={`translate(${place * (BAR + GAP)} ${TOP + PLOT})`}>
                <Bar satang={receivedSatang} most={most} fill={fill(match)} />
                <Bar satang={promisedSatang} most={most} fill="none" />
              </g>
            ))}
            <text x={1.5 * (BAR + GAP)} y={TOP + PLOT + FOOT - 6} textAnchor="middle" className={styles.label}>
              {numberYear(year.fiscalYear)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <Group gap="lg">
          {MATCHES.map((match) => (
            <Group key={match} gap="xs" wrap="nowrap">
              <svg width="22" height="16" aria-hidden>
                <rect x="1" y="1" width="20" height="14" fill={fill(match)} className={styles.outline} />
              </svg>
              <Text size="sm">{t(`match.${match}`)}</Text>
            </Group>
          ))}
          <Text size="sm" c="dimmed">
            {t('chart.note')}
          </Text>
        </Group>
      </figcaption>
    </figure>
  )
}

/** Stands on the axis; `fill` none: the outline of a promise. */
function Bar({ satang, most, fill }: { satang: number; most: number; fill: string }) {
  const format = useFormat()
  const height = Math.round((satang / most) * PLOT)
  if (height === 0) return null
  return (
    <rect x="0" y={-height} width={BAR} height={height} fill={fill} className={fill === 'none' ? styles.outline : ''}>
      <title>{format.baht(satang)}</title>
    </rect>
  )
}
