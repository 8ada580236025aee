import type { Role } from '#domain/questions'

const web = ['JavaScript', 'TypeScript', 'React', 'Vue', 'Svelte', 'HTML', 'CSS', 'Node.js']
const server = ['Java', 'Python', 'Go', 'C#', 'Node.js', 'SQL', 'PostgreSQL', 'Redis', 'Kafka', 'Docker']
const data = ['Python', 'SQL', 'Pandas', 'Spark', 'Airflow', 'dbt']

/** What people in a role most often name, for building a profile by taps. Names of products are the same in every language. */
export const technologiesFor: Readonly<Record<Role, readonly string[]>> = {
  'software-engineer': ['JavaScript', 'TypeScript', 'Python', 'Java', 'Go', 'C++', 'SQL', 'React', 'Docker', 'AWS'],
  frontend: [...web, 'Next.js', 'Accessibility', 'Playwright'],
  backend: [...server, 'Spring', 'gRPC'],
  'full-stack': ['TypeScript', 'React', 'Node.js', 'Python', 'Java', 'SQL', 'PostgreSQL', 'Docker', 'AWS', 'GraphQL'],
  mobile: ['Kotlin', 'Swift', 'Android', 'iOS', 'React Native', 'Flutter', 'SQLite', 'GraphQL'],
  'data-scientist': [...data, 'R', 'scikit-learn', 'Statistics', 'PyTorch'],
  'ml-engineer': ['Python', 'PyTorch', 'TensorFlow', 'scikit-learn', 'SQL', 'Docker', 'Kubernetes', 'Spark', 'MLflow'],
  'data-engineer': [...data, 'Kafka', 'Snowflake', 'PostgreSQL', 'AWS'],
  devops: [
    'Linux',
    'Docker',
    'Kubernetes',
    'Terraform',
    'AWS',
    'Azure',
    'Prometheus',
    'GitHub Actions',
    'Bash',
    'Python',
  ],
  qa: ['Playwright', 'Selenium', 'Cypress', 'Java', 'Python', 'TypeScript', 'SQL', 'Postman', 'JMeter'],
  security: ['Linux', 'Python', 'Networking', 'OWASP', 'Burp Suite', 'AWS', 'Kubernetes', 'Cryptography', 'SIEM'],
  'product-manager': ['SQL', 'A/B testing', 'Analytics', 'Figma', 'Roadmaps', 'User research', 'Jira'],
  'engineering-manager': ['System design', 'Hiring', 'Mentoring', 'Agile', 'AWS', 'Java', 'TypeScript', 'Python'],
}

/** Every technology once, for pages without JavaScript, where the list cannot follow the role. */
export const allTechnologies: readonly string[] = [...new Set(Object.values(technologiesFor).flat())].sort()
