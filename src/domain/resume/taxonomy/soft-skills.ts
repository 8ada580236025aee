/** Skills that are no technology: how people work with each other and with their work. First the name we use, then others. */
export const softSkills = `
Communication|communication skills|verbal communication|written communication|effective communication
Teamwork|team player|team work|collaboration|team collaboration|cross-functional collaboration
Leadership|team leadership|technical leadership|leadership skills|people leadership
Mentoring|mentorship|coaching|mentoring juniors
Problem Solving|problem-solving|creative problem solving|analytical problem solving
Critical Thinking|analytical thinking|analytical skills
Time Management|prioritization|prioritisation
Project Management
Program Management
People Management|team management
Stakeholder Management|stakeholder communication
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
Negotiation|vendor negotiation
Public Speaking|presentation skills|presentations|presenting
Organization|organizational skills|organisation
Empathy
Emotional Intelligence
Customer Service|customer support|customer success
Strategic Planning|strategic thinking|strategy
Budgeting|budget management
Vendor Management
Change Management
Risk Management
Technical Writing|documentation
Code Review|code reviews
Requirements Analysis|requirements gathering|business analysis
Recruiting|hiring|talent acquisition
Event Planning
Sales
Marketing|digital marketing|content marketing
Teaching|training|tutoring
Research
Self-Motivated|self motivation|initiative
Multitasking
Learning Mindset|quick learner|fast learner|continuous learning
Accountability|ownership
Relationship Building|interpersonal skills|networking skills
`
