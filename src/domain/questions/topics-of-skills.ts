import { topics, type Topic } from './vocabulary.ts'

/** Skills as the taxonomy of resumes names them. Behavioral and product questions follow from no technology. */
export const skillsOf: Readonly<Record<Topic, readonly string[]>> = {
  'javascript-typescript': ['JavaScript', 'TypeScript'],
  'react-frontend': ['React', 'Vue.js', 'Angular', 'Svelte', 'Next.js', 'Redux', 'HTML', 'CSS', 'Tailwind CSS'],
  'node-apis': ['Node.js', 'Express', 'NestJS', 'Fastify', 'GraphQL', 'REST', 'gRPC'],
  python: ['Python', 'Django', 'Flask', 'FastAPI'],
  java: ['Java', 'Java EE', 'Spring', 'Spring Boot', 'Hibernate'],
  go: ['Go'],
  'csharp-dotnet': ['C#', '.NET', 'ASP.NET', 'Entity Framework'],
  cpp: ['C++'],
  mobile: ['Kotlin', 'Swift', 'SwiftUI', 'Android', 'iOS', 'Jetpack Compose', 'React Native', 'Flutter'],
  'sql-databases': ['SQL', 'PostgreSQL', 'MySQL', 'SQLite', 'Microsoft SQL Server', 'Oracle Database'],
  algorithms: ['Algorithms', 'Data Structures'],
  'system-design': ['System Design', 'Distributed Systems', 'Microservices'],
  'cloud-devops': ['AWS', 'Azure', 'Google Cloud', 'Docker', 'Kubernetes', 'Terraform', 'CI/CD', 'Ansible', 'Jenkins'],
  'networking-os': ['Linux', 'TCP/IP', 'Networking', 'DNS', 'HTTP', 'Load Balancing'],
  security: ['OWASP', 'Penetration Testing', 'Threat Modeling', 'Cryptography', 'OAuth', 'Cybersecurity', 'DevSecOps'],
  'testing-qa': [
    'Selenium',
    'Cypress',
    'Playwright',
    'Jest',
    'JUnit',
    'pytest',
    'Vitest',
    'Test Automation',
    'Manual Testing',
  ],
  'data-engineering': ['Apache Spark', 'Airflow', 'Kafka', 'dbt', 'Snowflake', 'BigQuery', 'ETL'],
  'machine-learning-data': [
    'Machine Learning',
    'Deep Learning',
    'PyTorch',
    'TensorFlow',
    'scikit-learn',
    'pandas',
    'NumPy',
  ],
  behavioral: [],
  product: ['Product Management'],
  'engineering-management': ['People Management'],
}

/** What somebody with these skills can be asked about; upper and lower case are one. */
export function topicsOfSkills(skills: readonly string[]): readonly Topic[] {
  const known = new Set(skills.map((skill) => skill.toLowerCase()))
  return topics.filter((topic) => skillsOf[topic].some((skill) => known.has(skill.toLowerCase())))
}
