package chat.adapter.rest.account;

import chat.application.account.Authenticate;
import chat.application.account.GetWorkspace;
import chat.application.account.LogIn;
import chat.application.account.LogOut;
import chat.application.account.RedeemReset;
import chat.application.account.Register;

/** All that can be done about accounts and sessions. */
public record AccountUseCases(
        Register register,
        LogIn logIn,
        LogOut logOut,
        Authenticate authenticate,
        GetWorkspace workspace,
        RedeemReset redeemReset) {}
