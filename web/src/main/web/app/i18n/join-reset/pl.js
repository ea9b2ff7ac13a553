/** The pages that invitation and password reset links open. */
export const catalog = {
  'join.title': 'Zaproszenie',
  'join.toRoom': '{name} zaprasza cię do {room} w {workspace}',
  'join.toWorkspace': '{name} zaprasza cię do {workspace}',
  'join.signedInAs': 'Jesteś tu jako {name}.',
  'join.do': 'Dołącz do {room}',
  'join.open': 'Otwórz {workspace}',
  'join.notNow': 'Nie teraz',
  'join.home': 'Przejdź do swoich pokojów',
  'join.lost': 'To zaproszenie jest już nieważne',
  'join.lostText': 'Wygasło, zostało wykorzystane lub wycofane albo link jest niepełny. Poproś o nowe osobę, która je wysłała.',
  'join.unknown': 'Nie udało się sprawdzić zaproszenia',
  'register.invited': 'Załóż konto, żeby wejść.',
  'signIn.invited': 'Zaloguj się, żeby wejść.',

  'reset.title': 'Wybierz nowe hasło',
  'reset.lead': 'do swojego konta w {workspace}',
  'reset.do': 'Ustaw hasło',
  'reset.done': 'Nowe hasło jest ustawione. Zaloguj się nim.',
  'reset.lost': 'Ten link jest już nieważny',
  'reset.lostText': 'Działa raz i tylko przez dobę. Poproś administratora o nowy.',
};
