import type { Answer, PageLine } from './answer';

/**
 * Commands name each other without the prefix a workspace may have put before them (`/wf-report`); what goes out names
 * them as they can be typed there.
 */
export const prefixed = (answer: Answer, prefix: string, nouns: readonly string[]): Answer => {
  if (prefix === '' || answer.kind === 'nothing') return answer;
  const pattern = new RegExp(`(^|[\\s(“"])/(?=(?:${nouns.join('|')})\\b)`, 'g');
  const named = (text: string): string => text.replace(pattern, `$1/${prefix}`);
  switch (answer.kind) {
    case 'words':
      return { ...answer, words: { ...answer.words, text: named(answer.words.text) } };
    case 'problems':
      return { ...answer, problems: answer.problems.map((problem) => ({ ...problem, says: named(problem.says) })) };
    case 'page': {
      const { title, lines, empty } = answer.page;
      const line = ({ under, ...rest }: PageLine): PageLine => ({ ...rest, text: named(rest.text), ...(under !== undefined && { under: named(under) }) });
      return { ...answer, page: { ...answer.page, title: named(title), empty: named(empty), lines: lines.map(line) } };
    }
    case 'form': {
      const { intro, fields } = answer.form;
      const hinted = fields.map((field) => ({ ...field, ...(field.hint !== undefined && { hint: named(field.hint) }) }));
      return { ...answer, form: { ...answer.form, fields: hinted, ...(intro !== undefined && { intro: named(intro) }) } };
    }
  }
};
