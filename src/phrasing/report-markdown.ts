import type { CriterionResult, Evaluation } from '#domain/evaluation'
import type { ExchangeView } from '#domain/interview'
import type { Finding, Report, ReportSummary, SummaryFinding, TurnSummary } from '#domain/report'
import { m } from '#messages'
import { criterionName, difficultyName, topicName } from './names.ts'
import { phrasePlan } from './plan.ts'
import { phraseRemark } from './remark.ts'
import { phraseModel } from './stand-in.ts'
import { phraseCoverage, phraseTrend, phraseVerdict } from './report-words.ts'
import { phraseDuration, phraseMoment, type Place } from './time.ts'

/** The report as a Markdown document, for keeping and for sharing. */
export function reportMarkdown(report: Report, summary: ReportSummary | null, place: Place): string {
  const blocks = [
    `# ${line(report.plan.title)}`,
    [report.startedAt === null ? '' : phraseMoment(report.startedAt, place), phrasePlan(report.plan)]
      .filter(Boolean)
      .join('  \n'),
    `**${phraseVerdict(report.verdict)}**`,
    [
      report.points === null ? m.ui_not_assessed() : m.report_points({ points: report.points }),
      phraseCoverage(report),
      report.partial ? m.report_partial() : '',
      report.trend === null ? '' : phraseTrend(report.trend),
    ]
      .filter(Boolean)
      .join('\n'),
    ...section(m.summary_title(), summary ? inWords(summary) : []),
    ...section(m.report_strengths(), findings(report.strengths)),
    ...section(m.report_weaknesses(), findings(report.weaknesses)),
    ...section(m.report_next(), nextSteps(report)),
    ...section(m.report_criteria(), criteria(report)),
    ...section(m.report_topics(), topics(report)),
    ...section(m.report_questions(), report.turns.map(turn)),
    ...section(m.report_stamps(), stamps(report)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function section(title: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [`## ${title}`, ...blocks]
}

function findings(found: readonly Finding[]): readonly string[] {
  return list(
    found.map(({ turn, topic, point }) => `${point} (${m.report_question({ number: turn })}, ${topicName(topic)})`),
  )
}

function inWords({ summary, strengths, focus, studyPlan, stamp }: ReportSummary): readonly string[] {
  const found = (all: readonly SummaryFinding[]) =>
    list(
      all.map(
        ({ turn, text, quote }) =>
          `${text} (${m.report_question({ number: turn })}${quote === null ? '' : `: “${quote}”`})`,
      ),
    )
  return [
    line(summary),
    ...(strengths.length === 0 ? [] : [`### ${m.summary_strengths()}`, ...found(strengths)]),
    ...(focus.length === 0 ? [] : [`### ${m.summary_focus()}`, ...found(focus)]),
    `### ${m.summary_plan()}`,
    ...list(studyPlan.map(({ topic, why, doThis }) => `${topicName(topic)}: ${doThis} ${why}`)),
    m.summary_by({ writer: phraseModel(stamp) ?? stamp.provider }),
  ]
}

function nextSteps({ nextSteps: steps }: Report): readonly string[] {
  return steps.flatMap(({ topic, turn, missing, resources }) => [
    `### ${topicName(topic)} (${m.report_question({ number: turn })})`,
    ...list(missing),
    ...list(resources.map(({ title, url }) => `[${line(title)}](${url})`)),
  ])
}

function criteria({ criteria: all }: Report): readonly string[] {
  return table(
    [m.ui_chart_criterion(), m.report_weight(), m.report_score()],
    all.map(({ name, weight, points }) => [
      criterionName(name),
      `${Math.round(weight * 100)} %`,
      points === null ? m.ui_not_assessed() : String(points),
    ]),
  )
}

function topics({ topics: all }: Report): readonly string[] {
  return table(
    [m.report_topic(), m.report_questions(), m.report_score()],
    all.map(({ topic, questions, points }) => [
      topicName(topic),
      String(questions),
      points === null ? m.ui_not_assessed() : String(points),
    ]),
  )
}

function turn({ number, topic, difficulty, exchanges }: TurnSummary): string {
  return [`### ${number}. ${topicName(topic)}, ${difficultyName(difficulty)}`, ...exchanges.flatMap(exchange)].join(
    '\n\n',
  )
}

function exchange({ text, answer, outcome, responseMs, evaluation, modelAnswer }: ExchangeView): readonly string[] {
  return [
    text,
    outcome === 'skipped' ? m.stage_earlier_skipped() : quoted(answer || m.stage_earlier_timed_out()),
    [m.report_time({ time: phraseDuration(responseMs) }), evaluation ? score(evaluation) : '']
      .filter(Boolean)
      .join(' · '),
    ...(evaluation ? feedback(evaluation) : []),
    ...(modelAnswer === null ? [] : [`**${m.report_model_answer()}**`, modelAnswer]),
  ]
}

function score({ score: value }: Evaluation): string {
  return value === null ? m.ui_not_assessed() : m.stage_earlier_score({ score: value })
}

function feedback({ feedback: verdict, improvement, criteria: levels, keyPoints }: Evaluation): readonly string[] {
  const open = keyPoints.filter(({ status }) => status !== 'covered').map(({ text }) => text)
  return [
    verdict.map(phraseRemark).join(' '),
    ...list(improvement.slice(0, 1).map(phraseRemark)),
    levels.map(level).join(', '),
    ...(open.length === 0 ? [] : [`${m.evaluation_open()}:`, ...list(open)]),
  ].filter(Boolean)
}

function level({ name, level: reached }: CriterionResult): string {
  return `${criterionName(name)} ${reached === null ? m.ui_not_assessed() : `${reached}/5`}`
}

function stamps({ stamps: all }: Report): readonly string[] {
  return list(
    all.map(({ provider, model, rubricVersion }) => m.report_stamp({ provider, model, rubric: rubricVersion })),
  )
}

function list(items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${line(item)}`).join('\n')]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return []
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => line(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [[row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n')]
}

/** The candidate's words stay a quotation, whatever signs they hold. */
function quoted(text: string): string {
  return text
    .split('\n')
    .map((each) => `> ${each}`)
    .join('\n')
}

function line(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
