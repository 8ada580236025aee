import { and, eq, isNull, sql, type AnyColumn, type SQL } from 'drizzle-orm'

type Owned = { readonly id: AnyColumn; readonly ownerId: AnyColumn; readonly deletedAt: AnyColumn }

/** The one place that says whose rows a person may touch: their own, while they are not deleted. */
export function ownedBy(table: Owned, ownerId: string): SQL | undefined {
  return and(eq(table.ownerId, ownerId), isNull(table.deletedAt))
}

export function ownedRow(table: Owned, ownerId: string, id: string): SQL | undefined {
  return and(hasId(table, id), ownedBy(table, ownerId))
}

/** An id that is none finds nothing, instead of failing in PostgreSQL. */
export function hasId(table: { readonly id: AnyColumn }, id: string): SQL {
  return isUuid(id) ? eq(table.id, id) : sql`false`
}

export function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
}
