import type { Question } from '#domain/questions'
import { mobileAndroidQuestions } from './android.ts'
import { mobileCrossPlatformQuestions } from './cross-platform.ts'
import { mobileIosAndSwiftuiQuestions } from './ios-and-swiftui.ts'
import { mobileKotlinQuestions } from './kotlin.ts'
import { mobileSwiftQuestions } from './swift.ts'

export const mobileQuestions: readonly Question[] = [
  ...mobileAndroidQuestions,
  ...mobileCrossPlatformQuestions,
  ...mobileIosAndSwiftuiQuestions,
  ...mobileKotlinQuestions,
  ...mobileSwiftQuestions,
]
