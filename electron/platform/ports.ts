import type { Events, Topic } from '../contract/events.ts'
import type { FolderListing, Place } from '../contract/backups.ts'
import type { Licence } from '../contract/app.ts'
import type { Area } from '../contract/geography.ts'
import type { Printer } from '../documents/printer.ts'
import type { JobInput, JobName, JobOutput } from './jobs.ts'

/** What the core needs from the machine it runs on. Adapters: platform/node/ and platform/electron/. */

export type { Printer }

export interface Clock {
  /** UTC instant, ISO text with milliseconds. */
  now(): string
  /** The local calendar date, ISO text. */
  today(): string
}

export interface JobHooks {
  onProgress?: (done: number, total: number, phase: string) => void
  signal?: AbortSignal
}

/** Long or heavy work, off the main thread. A job's AppError comes back as an AppError. */
export interface Jobs {
  run<N extends JobName>(name: N, input: JobInput<N>, hooks?: JobHooks): Promise<JobOutput<N>>
  close(): Promise<void>
}

/** Folders and sticks the user may choose from. */
export interface Places {
  list(): Promise<Place[]>
  /** @throws AppError FOLDER_GONE */
  browse(path: string): Promise<FolderListing>
}

/** The stick or disk that a folder lies on. */
export interface Media {
  /** Null when nothing could be found out; never fails. `root`: its topmost folder. `fileSystem`: as the system calls it. */
  of(folder: string): Promise<{ root: string; fileSystem: string | null; removable: boolean; canEject: boolean } | null>
  /** Writes out what is still in memory and lets go of it. @throws AppError MEDIUM_BUSY, EJECT_FAILED, FOLDER_GONE */
  eject(folder: string): Promise<void>
}

/** Read-only data that comes with the program. */
export interface Bundled {
  areas(parent: string): Promise<Area[]>
  areaName(code: string): Promise<string>
  licences(): Promise<Licence[]>
  /** A file of resources/, for example a font. */
  read(path: string): Promise<Uint8Array>
}

export interface Log {
  /** Never given personal data: codes, traces and counts only. */
  error(traceId: string, error: unknown): void
}

/** Hands a file to the PC's own program for its kind. */
export interface Opener {
  /** @throws AppError FILE_NOT_OPENED when there is no such program */
  open(path: string): Promise<void>
}

export interface Ports {
  shell: 'electron' | 'browser'
  version: string
  /** Holds councils/ and preferences.json. */
  dataFolder: string
  clock: Clock
  newId: () => string
  jobs: Jobs
  places: Places
  media: Media
  printer: Printer
  /** Null in browser mode: the page's own downloads serve there. */
  opener: Opener | null
  bundled: Bundled
  log: Log
  emit<T extends Topic>(topic: T, payload: Events[T]): void
}
