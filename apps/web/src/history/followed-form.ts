import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * A form whose fields say what the address says, whenever that says something else. A form anew would say it too, and take the focus from whoever is in it.
 * @param values by the names of the fields; those that are missing are empty. @param choices what may be chosen, where that changes as well
 */
export function useFollowedForm(values: object, choices = ''): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const said = JSON.stringify(values);
  useLayoutEffect(() => {
    const wanted = JSON.parse(said) as Readonly<Record<string, string>>;
    for (const field of form.current?.elements ?? []) if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = wanted[field.name] ?? '';
  }, [said, choices]);
  return form;
}

/** Names of fields that hold something which is no value, such as half a day: a browser would say so in its own language. */
export const halfTyped = (form: HTMLFormElement): string[] => [...form.elements].flatMap((field) => (field instanceof HTMLInputElement && field.validity.badInput ? [field.name] : []));
