/** Skills that are no technology: how people work with each other and with their work. First the name we use, then others. */
export const softSkills = `
Communication|communication skills|verbal communication|written communication|effective communication
Teamwork|team player|team work|collaboration|team collaboration
Leadership|team leadership|technical leadership|leadership skills|people leadership
Mentoring|mentorship|mentoring juniors
Problem Solving|problem-solving|creative problem solving|analytical problem solving
Critical Thinking|analytical thinking|analytical skills
Time Management|prioritization|prioritisation
Project Management
Program Management
People Management|team management
Stakeholder Management
Agile|agile methodologies|agile methodology|agile development
Scrum|scrum master
Kanban
Lean|lean management
Six Sigma|lean six sigma
Adaptability|flexibility
Creativity|creative thinking
Attention to Detail|detail-oriented|detail oriented
Decision Making|decision-making
Conflict Resolution
Negotiation
Public Speaking|presentation skills|presentations|presenting
Organization|organizational skills|organisation
Empathy
Emotional Intelligence
Customer Service
Strategic Planning|strategic thinking|strategy
Budgeting|budget management
Vendor Management
Change Management
Risk Management
Technical Writing
Code Review|code reviews
Requirements Analysis|requirements gathering|business analysis
Recruiting|hiring|talent acquisition
Event Planning
Sales
Marketing
Teaching|tutoring
Research
Self-Motivated|self motivation|initiative
Multitasking
Learning Mindset|quick learner|fast learner|continuous learning
Accountability|ownership
Relationship Building|interpersonal skills|networking skills
`
