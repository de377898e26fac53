/** Cities and states that people write beside a country, or instead of one. A city suggests a country and never decides it. */
import { foldName } from '../../../../shared/law/places.ts';

/** Well-known cities by country: those where data centres and offices are named most. */
const citiesByCountry: Readonly<Record<string, string>> = {
  NL:
    'Amsterdam | Rotterdam | Den Haag | The Hague | Utrecht | Eindhoven | Groningen | Almere | Zwolle | Arnhem | Breda | ' +
    'Tilburg | Nijmegen | Enschede | Haarlem | Leiden | Delft | Amersfoort | Apeldoorn | Maastricht | Middenmeer | ' +
    'Eemshaven | Schiphol | Alkmaar | Den Bosch | Zoetermeer | Hilversum | Dronten | Meppel | Naaldwijk',
  BE: 'Brussel | Brussels | Bruxelles | Antwerpen | Antwerp | Gent | Ghent | Brugge | Leuven | Luik | Liege | Zaventem | St Ghislain',
  LU: 'Bissen | Bettembourg',
  DE:
    'Berlin | Berlijn | Frankfurt | Frankfurt am Main | Munich | Munchen | Muenchen | Hamburg | Keulen | Koln | Cologne | ' +
    'Dusseldorf | Duesseldorf | Stuttgart | Nuremberg | Nurnberg | Nuernberg | Neurenberg | Falkenstein | Leipzig | Dresden | ' +
    'Hannover | Bremen | Karlsruhe | Dortmund | Essen | Bonn | Magdeburg',
  FR: 'Paris | Parijs | Marseille | Lyon | Lille | Rijsel | Strasbourg | Straatsburg | Toulouse | Bordeaux | Roubaix | Gravelines | Nantes | Nice',
  IE: 'Dublin | Cork | Galway | Limerick',
  GB:
    'London | Londen | Manchester | Edinburgh | Glasgow | Cardiff | Leeds | Slough | Bristol | Belfast | Liverpool | Reading | ' +
    'Birmingham | Cambridge | Oxford | Newport',
  ES: 'Madrid | Barcelona | Valencia | Sevilla | Seville | Zaragoza | Bilbao | Malaga',
  PT: 'Lissabon | Lisbon | Lisboa | Porto',
  IT: 'Milaan | Milan | Milano | Rome | Roma | Turijn | Turin | Torino | Bologna | Florence | Firenze | Napels | Naples',
  AT: 'Wenen | Vienna | Wien | Graz | Linz | Salzburg | Innsbruck',
  CH: 'Zurich | Zuerich | Geneve | Geneva | Genf | Bern | Basel | Bazel | Lausanne | Zug | Attinghausen',
  DK: 'Kopenhagen | Copenhagen | Kobenhavn | Aarhus | Odense | Fredericia',
  SE: 'Stockholm | Goteborg | Gothenburg | Gotenburg | Malmo | Gavle | Staffanstorp | Lulea',
  NO: 'Oslo | Bergen | Stavanger | Trondheim',
  FI: 'Helsinki | Espoo | Tampere | Turku | Hamina | Oulu',
  IS: 'Reykjavik | Keflavik',
  EE: 'Tallinn | Tartu',
  LV: 'Riga',
  LT: 'Vilnius | Kaunas',
  PL: 'Warschau | Warsaw | Warszawa | Krakau | Krakow | Poznan | Gdansk | Wroclaw',
  CZ: 'Praag | Prague | Praha | Brno',
  SK: 'Bratislava | Kosice',
  HU: 'Boedapest | Budapest',
  RO: 'Boekarest | Bucharest | Bucuresti | Cluj | Iasi | Timisoara',
  BG: 'Sofia',
  GR: 'Athene | Athens | Thessaloniki',
  HR: 'Zagreb',
  SI: 'Ljubljana',
  RS: 'Belgrado | Belgrade | Novi Sad | Kragujevac',
  UA: 'Kiev | Kyiv | Lviv | Kharkiv',
  TR: 'Istanbul | Ankara | Izmir',
  RU: 'Moskou | Moscow | St Petersburg | Saint Petersburg',
  IL: 'Tel Aviv | Haifa | Jerusalem',
  MA: 'Casablanca | Rabat | Tanger',
  ZA: 'Kaapstad | Cape Town | Johannesburg | Pretoria | Durban',
  EG: 'Cairo | Kairo',
  KE: 'Nairobi',
  NG: 'Lagos',
  AE: 'Dubai | Abu Dhabi',
  SA: 'Riyadh | Jeddah | Dammam',
  QA: 'Doha',
  IN: 'Mumbai | Bangalore | Bengaluru | Chennai | Hyderabad | Pune | Delhi | New Delhi | Kolkata | Gurgaon | Noida',
  PK: 'Karachi | Lahore | Islamabad',
  PH: 'Manila | Cebu | Makati',
  ID: 'Jakarta',
  MY: 'Kuala Lumpur',
  TH: 'Bangkok',
  VN: 'Hanoi | Ho Chi Minh City',
  JP: 'Tokyo | Tokio | Osaka',
  KR: 'Seoul | Busan',
  CN: 'Beijing | Peking | Shanghai | Shenzhen | Guangzhou | Hangzhou',
  TW: 'Taipei',
  AU: 'Sydney | Melbourne | Brisbane | Perth | Canberra | Adelaide',
  NZ: 'Auckland | Wellington | Christchurch',
  BR: 'Sao Paulo | Rio de Janeiro | Brasilia',
  AR: 'Buenos Aires',
  CL: 'Santiago | Valparaiso',
  CO: 'Bogota | Medellin',
  MX: 'Mexico City | Queretaro | Monterrey',
  SR: 'Paramaribo',
  CW: 'Willemstad',
  CA: 'Toronto | Montreal | Vancouver | Ottawa | Calgary | Quebec City | Beauharnois',
  US:
    'New York | New York City | San Francisco | Los Angeles | Chicago | Boston | Seattle | Portland | Denver | Dallas | Austin | ' +
    'Houston | Atlanta | Miami | Phoenix | Las Vegas | Salt Lake City | San Jose | San Diego | Palo Alto | Mountain View | ' +
    'Redmond | Ashburn | Nashville | Wilmington | Philadelphia | Pittsburgh | Minneapolis | Detroit | Columbus | Cleveland | ' +
    'Charlotte | Raleigh | Tampa | Orlando | Sacramento | Santa Clara | Sunnyvale | Menlo Park | Cupertino | Fremont | ' +
    'Kansas City | Newark | Jersey City | Secaucus | Hillsboro | Council Bluffs | Des Moines | Boise | Honolulu | Washington DC | ' +
    'Silicon Valley',
};

const countriesByCity = new Map<string, string[]>();
for (const [country, cities] of Object.entries(citiesByCountry)) {
  for (const city of cities.split(' | ').map(foldName)) {
    countriesByCity.set(city, [...(countriesByCity.get(city) ?? []), country]);
  }
}

/** The country that a city suggests, or null: not a city that is known here. */
export function countryOfCity(text: string): string | null {
  return countriesByCity.get(foldName(text))?.[0] ?? null;
}

/** The country of a known city among the words of a text ("1015 AA Amsterdam", "Frankfurt datacenter"), or null. */
export function countryOfCityIn(text: string): string | null {
  const words = foldName(text).split(' ');
  for (let length = Math.min(4, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const found = countriesByCity.get(words.slice(at, at + length).join(' '));
      if (found) return found[0] ?? null;
    }
  }
  return null;
}

const statesOf = {
  US:
    'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia|' +
    'HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|' +
    'MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|' +
    'NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|' +
    'OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|' +
    'VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|DC District of Columbia',
  CA:
    'ON Ontario|BC British Columbia|QC Quebec|AB Alberta|MB Manitoba|SK Saskatchewan|NS Nova Scotia|NB New Brunswick|' +
    'PE Prince Edward Island|YT Yukon|NU Nunavut|NL Newfoundland and Labrador',
  AU: 'NSW New South Wales|VIC Victoria|QLD Queensland|SA South Australia|TAS Tasmania|ACT Australian Capital Territory',
} as const;

const codesOfStates = new Map<string, Set<string>>();
const namesOfStates = new Map<string, string>();
for (const [country, states] of Object.entries(statesOf)) {
  for (const state of states.split('|')) {
    const [code = '', ...name] = state.split(' ');
    codesOfStates.set(code, (codesOfStates.get(code) ?? new Set()).add(country));
    namesOfStates.set(foldName(name.join(' ')), country);
  }
}

/** Whether two or three letters are a state or province of a country ("CA" of the US, "ON" of Canada). */
export function isStateOf(letters: string, country: string): boolean {
  return codesOfStates.get(letters)?.has(country) === true;
}

/** Whether two letters behind a place may be a state instead of a country; "NL" is a country to its readers. */
export function mayBeState(letters: string): boolean {
  return letters !== 'NL' && codesOfStates.has(letters);
}

/** The country of a state that a text names in full ("Oregon", "New South Wales"), or null. */
export function countryOfState(text: string): string | null {
  return namesOfStates.get(foldName(text)) ?? null;
}
