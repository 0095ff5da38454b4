/** A resume of nobody: analysing it once loads the word lists and compiles the paths that every first file would wait for. */
export const warmResume = `Robin Sample
robin@example.com | (503) 555-0100

Experience
Backend Developer, Sample Works
January 2020 - December 2023
- Built a REST API in Python and PostgreSQL that serves 40 partners.
- Moved the service to AWS with Docker, which cut the deploy time from 40 to 8 minutes.

Skills
Python, SQL, Docker

Education
BSc Computer Science, Sample University, 2016 - 2019
`;
