import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { buddhistYear, formatDate, type DateStyle } from '../../electron/contract/text/index.ts'
import { i18n } from './index.ts'

const KILO = 1024
const UNITS = ['B', 'KB', 'MB', 'GB', 'TB']
const SATANG = 100
const SECOND = 1000
const MINUTE = 60 * SECOND

/** How figures, dates and sizes are written in one language. */
export interface Format {
  language: 'th' | 'en'
  /** A local date: "17 ส.ค. 2568"; `long`, `numeric` and `weekday` also. */
  date(iso: string, style?: DateStyle): string
  /** The local date and time of an instant: "17 ส.ค. 2568 10.32 น.". */
  dateTime(instant: string): string
  /** A local time of day: "10.32 น.". Takes a Date, or the contract's "10:32". */
  clock(time: Date | string): string
  number(value: number): string
  /** Satang as baht, with satang only where there are some: "12,500" or "12,500.50". */
  baht(satang: number): string
  bytes(count: number): string
  /** Milliseconds in whole seconds, or minutes from two on. */
  duration(ms: number): string
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** The local calendar date of an instant, as ISO text. */
export function localDate(instant: Date): string {
  return `${instant.getFullYear()}-${twoDigits(instant.getMonth() + 1)}-${twoDigits(instant.getDate())}`
}

/** The year in a number such as 1/2569: B.E. in both languages, as on the council's papers. @param year C.E. */
export function numberYear(year: number): number {
  return buddhistYear(`${String(year).padStart(4, '0')}-01-01`)
}

export function formatIn(language: 'th' | 'en'): Format {
  const figures = new Intl.NumberFormat('en') // Arabic digits and comma groups in both languages
  const money = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const sizes = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
  const t = i18n.getFixedT(language, 'common')

  const date = (iso: string, style: DateStyle = 'short') => formatDate(iso, style, language)
  const clock = (time: Date | string) => {
    const [hour, minute] = typeof time === 'string' ? time.split(':') : [twoDigits(time.getHours()), twoDigits(time.getMinutes())]
    return language === 'th' ? `${hour}.${minute} ${t('time.unit')}` : `${hour}:${minute}`
  }
  return {
    language,
    date,
    clock,
    dateTime: (instant) => `${date(localDate(new Date(instant)))} ${clock(new Date(instant))}`,
    number: (value) => figures.format(value),
    baht: (satang) => (satang % SATANG === 0 ? figures : money).format(satang / SATANG),
    bytes: (count) => {
      const power = Math.min(UNITS.length - 1, count < 1 ? 0 : Math.floor(Math.log(count) / Math.log(KILO)))
      return `${sizes.format(count / KILO ** power)} ${UNITS[power]}`
    },
    duration: (ms) =>
      ms < 2 * MINUTE
        ? t('duration.seconds', { count: Math.max(1, Math.round(ms / SECOND)) })
        : t('duration.minutes', { count: Math.round(ms / MINUTE) }),
  }
}

/** The formats of the page's language. */
export function useFormat(): Format {
  const language = useTranslation().i18n.language === 'en' ? 'en' : 'th'
  return useMemo(() => formatIn(language), [language])
}
