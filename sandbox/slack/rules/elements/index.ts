import { z } from 'zod';
import { button, overflow } from './buttons';
import { checkboxes, radioButtons } from './choices';
import { imageElement } from './image';
import { emailInput, fileInput, numberInput, plainTextInput, richTextInput, urlInput } from './inputs';
import { datepicker, datetimepicker, timepicker } from './pickers';
import { multiSelects, selects } from './selects';

export { imageElement, picture, showsOne, SHOWS_ONE } from './image';

/** Where blocks stand. */
export type Surface = 'message' | 'modal' | 'home';

/*
 * Which elements may stand in which block of which surface: the table of Slack's block elements reference. What it does
 * not list (a button that starts a workflow, feedback buttons) is unknown here, and refused.
 */

const anywhere = [checkboxes, radioButtons, datepicker, timepicker, ...selects, ...multiSelects] as const;
const withDatetime = [...anywhere, datetimepicker] as const;

/** Beside the words of a section: the same everywhere. */
export const accessory = z.discriminatedUnion('type', [button, overflow, imageElement, ...anywhere]);

export const inActions = {
  message: z.discriminatedUnion('type', [button, overflow, ...withDatetime]),
  modal: z.discriminatedUnion('type', [button, overflow, ...withDatetime]),
  home: z.discriminatedUnion('type', [button, overflow, ...anywhere]),
} as const satisfies Record<Surface, z.ZodType>;

export const inInput = {
  message: z.discriminatedUnion('type', [plainTextInput, ...withDatetime]),
  modal: z.discriminatedUnion('type', [
    plainTextInput,
    richTextInput,
    emailInput,
    urlInput,
    numberInput,
    fileInput,
    ...withDatetime,
  ]),
  home: z.discriminatedUnion('type', [plainTextInput, richTextInput, ...anywhere]),
} as const satisfies Record<Surface, z.ZodType>;
