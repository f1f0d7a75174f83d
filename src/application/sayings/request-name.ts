import type { RequestState } from '../../core/request';
import type { Quotes } from './saying';
import { quoted } from './saying';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** `“Materiality of the county incident”, RPT-31`. */
export const requestName = (state: Pick<Kept, 'title' | 'id'>, known: Quotes): string => `“${quoted(state.title, known)}”, ${state.id}`;
