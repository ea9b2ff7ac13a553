/** The pages that invitation and password reset links open. */
export const catalog = {
  'join.title': 'Zaproszenie',
  'join.toRoom': '{name} zaprasza cię do {room} w {workspace}',
  'join.toWorkspace': '{name} zaprasza cię do {workspace}',
  'join.signedInAs': 'Używasz teraz konta {name}.',
  'join.do': 'Dołącz do {room}',
  'join.open': 'Otwórz {workspace}',
  'join.notNow': 'Nie teraz',
  'join.home': 'Przejdź do swoich pokoi',
  'join.lost': 'To zaproszenie straciło ważność',
  'join.lostText': 'Mogło wygasnąć, zostać wykorzystane lub unieważnione albo link jest niepełny. Poproś osobę, która je wysłała, o nowe zaproszenie.',
  'join.unknown': 'Nie udało się wczytać zaproszenia',
  'register.invited': 'Załóż konto, żeby dołączyć.',
  'signIn.invited': 'Zaloguj się, żeby dołączyć.',

  'reset.title': 'Ustaw nowe hasło',
  'reset.lead': 'do swojego konta w {workspace}',
  'reset.do': 'Ustaw hasło',
  'reset.done': 'Hasło zostało zmienione. Zaloguj się nowym hasłem.',
  'reset.lost': 'Ten link stracił ważność',
  'reset.lostText': 'Link działa raz i wygasa po jednym dniu. Poproś administratora o nowy.',
};
