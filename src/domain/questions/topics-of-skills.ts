import { topics, type Topic } from './vocabulary.ts'

/** Skills as the taxonomy of resumes names them. Behavioral and product questions follow from no technology. */
const skillsOf: Readonly<Record<Topic, readonly string[]>> = {
  'javascript-typescript': ['JavaScript', 'TypeScript'],
  'react-frontend': ['React', 'Vue.js', 'Angular', 'Svelte', 'Next.js', 'Redux', 'HTML', 'CSS', 'Tailwind CSS'],
  'node-apis': ['Node.js', 'Express', 'NestJS', 'Fastify', 'GraphQL', 'REST APIs', 'REST', 'gRPC'],
  python: ['Python', 'Django', 'Flask', 'FastAPI'],
  java: ['Java', 'Java EE', 'Spring', 'Spring Boot', 'Hibernate'],
  'sql-databases': ['SQL', 'PostgreSQL', 'MySQL', 'SQLite', 'SQL Server', 'Microsoft SQL Server', 'Oracle Database'],
  algorithms: ['Algorithms', 'Data structures', 'Data structures and algorithms'],
  'system-design': ['System design', 'Distributed systems', 'Microservices'],
  'cloud-devops': ['AWS', 'Azure', 'Google Cloud', 'Docker', 'Kubernetes', 'Terraform', 'CI/CD', 'Ansible', 'Jenkins'],
  'machine-learning-data': [
    'Machine learning',
    'Deep learning',
    'PyTorch',
    'TensorFlow',
    'scikit-learn',
    'pandas',
    'NumPy',
    'Apache Spark',
  ],
  behavioral: [],
  product: ['Product management'],
}

/** What somebody with these skills can be asked about; upper and lower case are one. */
export function topicsOfSkills(skills: readonly string[]): readonly Topic[] {
  const known = new Set(skills.map((skill) => skill.toLowerCase()))
  return topics.filter((topic) => skillsOf[topic].some((skill) => known.has(skill.toLowerCase())))
}
