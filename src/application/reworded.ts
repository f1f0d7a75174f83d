import type { Answer, PageLine } from './answer';

/** An answer with everything somebody reads in it said otherwise; what they filled in stays as they typed it. */
export const reworded = (answer: Answer, said: (text: string) => string): Answer => {
  switch (answer.kind) {
    case 'nothing':
      return answer;
    case 'words':
      return { ...answer, words: { ...answer.words, text: said(answer.words.text) } };
    case 'problems':
      return { ...answer, problems: answer.problems.map((problem) => ({ ...problem, says: said(problem.says) })) };
    case 'page': {
      const { title, lines, empty } = answer.page;
      const line = ({ under, ...rest }: PageLine): PageLine => ({ ...rest, text: said(rest.text), ...(under !== undefined && { under: said(under) }) });
      return { ...answer, page: { ...answer.page, title: said(title), empty: said(empty), lines: lines.map(line) } };
    }
    case 'form': {
      const { intro, fields } = answer.form;
      const told = fields.map((field) => ({ ...field, ...(field.hint !== undefined && { hint: said(field.hint) }), ...(field.problem !== undefined && { problem: said(field.problem) }) }));
      return { ...answer, form: { ...answer.form, fields: told, ...(intro !== undefined && { intro: said(intro) }) } };
    }
  }
};
