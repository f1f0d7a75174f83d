/** What a control is told by the field around it: how it is called, and what is wrong with it. */
export type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
};

/** For the element that takes the keyboard. A field in a form has its label in view; beside a message it is spoken. */
export const ariaOf = ({ label, describedBy, invalid, required }: FieldProps) => ({
  'aria-label': label,
  ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  ...(invalid && { 'aria-invalid': true }),
  ...(required && { 'aria-required': true }),
});
