import { OutsideError, type Caps, type Meter, type Reservation, type Spending } from '#ports'

/** One payer's meter of the rooms Worker, as its Durable Object binding offers it. */
export type MeterCalls = {
  reserve(reservation: Reservation, caps: Caps): Promise<string | null>
  settle(receipt: string, microUsd: number): Promise<void>
  spending(interviewId: string | null): Promise<Spending>
  forget(): Promise<void>
}

export function remoteMeter(meter: MeterCalls): Meter {
  return {
    reserve: (reservation, caps) => ask(() => meter.reserve(reservation, caps)),
    settle: (receipt, microUsd) => ask(() => meter.settle(receipt, microUsd)),
    // Cloned, because what comes over a binding may be a live object of the other Worker.
    spending: async (interviewId) => structuredClone({ ...(await ask(() => meter.spending(interviewId))) }),
    forget: () => ask(() => meter.forget()),
  }
}

async function ask<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    throw new OutsideError('rooms', 'unreachable', { cause })
  }
}
