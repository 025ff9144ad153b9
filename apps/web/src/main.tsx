import { CASE_STATES } from '#domain';
import { problemSchema } from '#contracts';
document.title = CASE_STATES.join() + String(problemSchema.type);
