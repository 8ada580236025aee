import { expect, test } from 'vitest'
import { sectionNamed } from './section-names.ts'

test.for([
  [
    'work',
    [
      'Experience',
      'WORK EXPERIENCE',
      'Professional Experience:',
      'Employment History',
      "Where I've worked",
      '2. Internships',
      'Experiencia laboral',
      'Berufserfahrung',
      'Expérience professionnelle',
      'Experiência Profissional',
      'कार्य अनुभव',
      'W O R K E X P E R I E N C E',
    ],
  ],
  [
    'education',
    [
      'Education',
      'Academic Background',
      'Formación académica',
      'Ausbildung',
      'Formation',
      'Formação Acadêmica',
      'शिक्षा',
    ],
  ],
  [
    'skills',
    [
      'Skills',
      'Technical Skills & Tools',
      'Core Competencies',
      'Habilidades técnicas',
      'Kenntnisse und Fähigkeiten',
      'Compétences techniques',
      'Competências',
      'कौशल',
    ],
  ],
  [
    'projects',
    ['Projects', 'Selected Personal Projects', 'Proyectos', 'Projekte', 'Projets personnels', 'Projetos', 'परियोजनाएं'],
  ],
  ['summary', ['Summary', 'About Me', 'Perfil profesional', 'Kurzprofil', 'À propos', 'Resumo', 'परिचय']],
  ['volunteering', ['Volunteer Experience', 'Ehrenamt', 'Bénévolat']],
] as const)('headings of a section on %s are known in six languages', ([kind, headings]) => {
  for (const heading of headings) expect([heading, sectionNamed(heading)]).toEqual([heading, kind])
})

test('what a PDF leaves of a Devanagari heading is still known', () => {
  expect(sectionNamed('काय अनुभव')).toBe('work')
  expect(sectionNamed('परयोजनाएं')).toBe('projects')
})

test.for(['Led a team of five', 'Experience with Kubernetes in production', 'Acme Corp', 'Senior Engineer', ''])(
  '"%s" is no heading',
  (text) => {
    expect(sectionNamed(text)).toBeUndefined()
  },
)
