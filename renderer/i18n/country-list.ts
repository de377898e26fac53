import { useQuery } from '@tanstack/react-query';
import { type CountryList, countryList, shippedList } from '../../shared/law/jurisdictions.ts';
import { orpc } from '../api/client.ts';

/**
 * The list of countries that verdicts use today, with what the privacy officer decided on top of it; the list that came
 * with the program until the register has answered, or while none is open.
 */
export function useCountryList(): CountryList {
  const { data } = useQuery({ ...orpc.countries.judged.queryOptions(), select: countryList });
  return data ?? shippedList;
}
