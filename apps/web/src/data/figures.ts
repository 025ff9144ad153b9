import { useQuery } from '@tanstack/react-query';
import { figuresSchema } from '#contracts';
import { query, useApi } from './api.js';
import { setServerTime } from './clock.js';
import type { FigureFilters } from '../figures/figure-filters.js';

/** Figures of the reader's side, worked out when they are asked for. @param filters without a state; days of opening, the present half-year where there are none */
export function useFigures(filters: FigureFilters) {
  const api = useApi();
  return useQuery({
    queryKey: ['figures', filters],
    queryFn: async () => {
      const figures = await api.read(`figures${query({ ...filters })}`, figuresSchema);
      setServerTime(figures.as_of);
      return figures;
    },
  });
}
