import { z } from 'zod'
import { modes, questionCounts, roomRoles, statuses, styles } from '#domain/interview'
import { difficulties, interviewTypes, levels, questionTypes, topics } from '#domain/questions'

export const interviewType = z.enum(interviewTypes)
export const questionType = z.enum(questionTypes)
export const level = z.enum(levels)
export const difficulty = z.enum(difficulties)
export const topic = z.enum(topics)
export const mode = z.enum(modes)
export const style = z.enum(styles)
export const status = z.enum(statuses)
export const roomRole = z.enum(roomRoles)
export const questionCount = z.literal(questionCounts)
/** Made by us (UUIDv7) or, for answers, by the client (any UUID-like token). */
export const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w:-]+$/u)
export const epochMs = z.number()
