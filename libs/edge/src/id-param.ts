import { Param, type PipeTransform } from '@nestjs/common';

const AS_WRITTEN: PipeTransform<string, string> = { transform: (id) => id.toLowerCase() };

/**
 * An id out of a path, in small letters as the service writes it: letters of either case are one id (RFC 9562 §4), and not everything
 * that compares ids knows. Whether it is one at all, whoever looks for it says.
 */
export const IdParam = (name: string): ParameterDecorator => Param(name, AS_WRITTEN);
