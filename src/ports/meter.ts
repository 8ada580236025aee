/** All amounts in millionths of a US dollar. */
export type Spending = {
  readonly monthMicroUsd: number
  readonly interviewMicroUsd: number
  readonly keys: Readonly<Record<string, { readonly totalMicroUsd: number; readonly lastUsedAt: number }>>
}

export type Caps = { readonly interviewMicroUsd: number | null; readonly monthMicroUsd: number | null }

export type Reservation = {
  readonly keyId: string
  readonly interviewId: string | null
  /** The most the call can cost. */
  readonly microUsd: number
}

/** What one person spends on models. Money is reserved before a paid call and settled after it. */
export interface Meter {
  /** A receipt, or `null` when a cap would be passed. */
  reserve(reservation: Reservation, caps: Caps): Promise<string | null>
  settle(receipt: string, microUsd: number): Promise<void>
  /** `interviewMicroUsd` is 0 for `null`. @throws {OutsideError} */
  spending(interviewId: string | null): Promise<Spending>
  /** The person is gone: so is what they spent. */
  forget(): Promise<void>
}

export interface Meters {
  of(userId: string): Meter
}
