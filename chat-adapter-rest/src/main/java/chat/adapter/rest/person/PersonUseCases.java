package chat.adapter.rest.person;

import chat.application.person.BrowsePeople;
import chat.application.person.EditProfile;
import chat.application.person.FindPeople;
import chat.application.person.GetMe;
import chat.application.person.GetPerson;

/** All that can be done about people. */
public record PersonUseCases(GetMe me, EditProfile edit, GetPerson get, FindPeople find, BrowsePeople browse) {}
