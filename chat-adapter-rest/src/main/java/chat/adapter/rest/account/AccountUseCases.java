package chat.adapter.rest.account;

import chat.application.account.Register;
import chat.application.account.UsePasswordReset;
import chat.application.session.Authenticate;
import chat.application.session.LogIn;
import chat.application.session.LogOut;
import chat.application.workspace.GetWorkspace;

/** The use cases for accounts and sessions. */
public record AccountUseCases(
        Register register,
        LogIn logIn,
        LogOut logOut,
        Authenticate authenticate,
        GetWorkspace getWorkspace,
        UsePasswordReset usePasswordReset) {}
