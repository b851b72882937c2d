/**
 * The closed list of things that can go wrong, as the page is told of them.
 * Each has one sentence with one next step in src/i18n (a test fails when one is missing).
 */
export const ERROR_CODES = [
  // the call itself
  'INPUT_INVALID',
  'UNKNOWN_CALL',
  'NOT_UNLOCKED',
  'NOT_ALLOWED',
  'GUEST_READ_ONLY',
  'NOT_FOUND',
  'CHANGED_MEANWHILE',
  'CANCELLED',
  'UNEXPECTED',
  // opening a council
  'SECRET_WRONG',
  'TRY_AGAIN_LATER',
  'KEY_MISSING',
  'KEY_DAMAGED',
  'COUNCIL_IN_USE',
  'COUNCIL_EXISTS',
  'DATABASE_DAMAGED',
  'SEARCH_DAMAGED',
  'DATABASE_FOREIGN',
  'DATABASE_NEWER',
  'RECOVERY_ANSWER_WRONG',
  'PASSPHRASE_WEAK',
  'PASSPHRASE_TAKEN',
  // users and keys
  'OWN_ACCOUNT',
  'USERS_FULL',
  'KEYS_NOT_READY',
  'WORK_UNDER_WAY',
  // disks and sticks
  'DISK_FULL',
  'FOLDER_READ_ONLY',
  'FOLDER_GONE',
  'FILE_TOO_LARGE_FOR_MEDIUM',
  'DISK_FAILED',
  'MEDIUM_BUSY',
  'EJECT_FAILED',
  // packages
  'PACKAGE_NOT_OURS',
  'PACKAGE_TRUNCATED',
  'PACKAGE_DAMAGED',
  'PACKAGE_NEWER',
  'PACKAGE_OTHER_COUNCIL',
  'PACKAGE_IS_TRANSFER',
  'PACKAGE_FOR_ANOTHER',
  // contact cards
  'CARD_UNREADABLE',
  'CARD_IS_OWN',
  'CARD_CHANGED',
  // project templates
  'TEMPLATE_UNREADABLE',
  'TEMPLATE_NEWER',
  // files that come in
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'FILE_KIND_UNKNOWN',
  'FILE_KIND_DIFFERS',
  'FILE_NOT_OPENED',
  'FILE_DAMAGED',
  'TEMPLATE_NOT_WORD',
  'TEMPLATE_WITH_MACROS',
  'TEMPLATE_TOO_LARGE',
  'TEMPLATE_DAMAGED',
  'TEMPLATE_WITHOUT_TEXT',
  'TEMPLATE_TEXT_BESIDE',
  'TEMPLATE_WITHOUT_DRAFT',
  'TEMPLATE_WORDS_UNKNOWN',
  'ROLL_COLUMNS_UNKNOWN',
  'ROLL_EMPTY',
  // rules of the record
  'DATE_IMPOSSIBLE',
  'TERM_OVERLAPS',
  'NATIONAL_ID_TAKEN',
  'POST_TAKEN',
  'SEAT_FILLED',
  'COMMITTEE_MEMBER_TWICE',
  'DELEGATE_TWICE',
  'RECEIVED_ABOVE_PROMISED',
  'FUNDING_IN_USE',
  'PARTNER_IN_USE',
  'WORD_IN_USE',
  'FUND_YEAR_TWICE',
  'PROJECT_SAME_TITLE',
  'FUND_IN_USE',
  'ASSEMBLY_IN_USE',
  'DELEGATE_NOT_IN_OFFICE',
  'REGISTRATION_NO_TAKEN',
  'ORGANISATION_SAME_NAME',
  'MEETING_NUMBER_TAKEN',
  'MEETING_STAGE',
  'MEETING_HAD_QUORUM',
  'ROLL_DROPS_MARKED',
  'MINUTES_ADOPTED',
  'MINUTES_NOT_ADOPTED',
  'MINUTES_NOT_CIRCULATED',
  'MEETING_NOT_HELD',
  'ADOPTER_NOT_LATER',
  'ADOPTER_OTHER_BODY',
  'NOT_ENOUGH_ANSWERS',
  'ADOPTION_STANDS',
  'FOLLOW_UP_CLOSED',
  'LETTER_NUMBER_TAKEN',
  'STILL_USED',
  'ITEM_HAS_FILES',
  'ITEM_HAS_PARTS',
  'FILE_IN_TEXT',
  'NOTHING_TO_UNDO',
  'PERSON_IN_OFFICE',
  'PERSON_ERASED',
  'NAME_DIFFERS',
  'MERGE_BUILT_ON',
  'MERGE_SAME_PERSON',
  // printing
  'PRINTER_MISSING',
  'PRINT_FAILED',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** Facts for the sentence: plain JSON, never secrets, never another council's data. */
export type ErrorDetails = Record<string, string | number | boolean | null | string[]>

/** A failure with a code of the closed list. Everything that reaches the page is one of these. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** The wire shape of every answer: nothing is thrown across, because Electron drops custom error fields. */
export type Envelope<T> =
  | { ok: true; value: T }
  | { ok: false; error: { code: ErrorCode; details: ErrorDetails; traceId: string } }
