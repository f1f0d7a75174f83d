import { z } from 'zod';
import { confirm, dispatchConfig } from '../compositions';
import { id, plain } from '../text';

/* What elements have in common, as members of their shapes. */

export const actionable = { action_id: id.optional() };
export const confirmable = { confirm: confirm.optional() };
export const focusable = { focus_on_load: z.boolean().optional() };
export const placeholdable = { placeholder: plain(150).optional() };
export const dispatchable = { dispatch_action_config: dispatchConfig.optional() };
export const manySelectable = { max_selected_items: z.int().min(1).optional() };

/** A button of one set may be green or red; anything else is its ordinary colour. */
export const style = z.enum(['primary', 'danger']).optional();
