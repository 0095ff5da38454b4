import { describe, expect, it } from 'vitest';
import { judgeFileName } from '../../src/report/file-name.ts';

describe('the name of a file', () => {
  it.each([
    'resume.pdf',
    'CV.docx',
    'Resume (2).pdf',
    'my_resume_final_v3.docx',
    'document1.pdf',
    'Untitled.pdf',
    'scan0001.pdf',
    'Lebenslauf.pdf',
    '2026-11-02.pdf',
  ])('%s does not say whose resume it is', (name) => {
    expect(judgeFileName(name)?.says).toContain('whose');
  });

  it.each(['Ada-Moreau-final.pdf', 'moreau_resume_v2.docx', 'AdaMoreauCV (1).pdf', 'Ada Moreau draft.odt'])(
    '%s shows a version',
    (name) => {
      expect(judgeFileName(name)?.says).toContain('version');
    },
  );

  it.each([
    'Ada-Moreau-Backend-Developer.pdf',
    'ada_moreau_resume.pdf',
    'AdaMoreauCV.pdf',
    'Łukasz Żak – CV.pdf',
    '王芳简历.pdf',
    'Newton-Finley-Resume.docx',
    'moreau.pdf',
  ])('%s is fine', (name) => {
    expect(judgeFileName(name)).toBeNull();
  });

  it('is never repeated', () => {
    expect(JSON.stringify(judgeFileName('Zebediah Quill final.pdf'))).not.toMatch(/zebediah|quill/i);
  });
});
