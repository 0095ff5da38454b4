/** A resume in the open format of jsonresume.org (schema 1.0.0): the parts that Candor reads and writes. */
export interface JsonResume {
  $schema?: string;
  basics: {
    name?: string;
    label?: string;
    email?: string;
    phone?: string;
    url?: string;
    summary?: string;
    location?: { address?: string; city?: string; region?: string };
    profiles?: { network: string; username?: string; url: string }[];
  };
  work: JsonWork[];
  education: {
    institution?: string;
    studyType?: string;
    area?: string;
    startDate?: string;
    endDate?: string;
  }[];
  projects: JsonProject[];
  skills: { name?: string; keywords: string[] }[];
  certificates: { name: string; date?: string }[];
  languages: { language: string; fluency?: string }[];
}

/** An entry that goes on has no `endDate`. Dates are `YYYY-MM` or `YYYY`. */
export interface JsonWork {
  name?: string;
  position?: string;
  location?: string;
  startDate?: string;
  endDate?: string;
  summary?: string;
  highlights: string[];
}

export interface JsonProject {
  name?: string;
  startDate?: string;
  endDate?: string;
  description?: string;
  highlights: string[];
}

/** The id of the statement that is an entry's own description, not one of its list. */
export const isDescription = ({ id }: { id: string }): boolean => id.endsWith('.0');

export const descriptionId = (entryId: string): string => `${entryId}.0`;
