package im.couplet.session;

/** The parts of a login, each of which knows only those before it. */
final class LoginParts {
    final Resumption resumption;
    final ClientWishes wishes;
    final LoginBinding binding;
    final Authentication authentication;
    final LoginRegistration registration;

    /** Of the options these keep nothing secret longer than they must. */
    LoginParts(LoginProgress progress, SessionOptions options) {
        SessionOptions safe = options.withoutSecrets();
        this.resumption = new Resumption(progress, safe);
        this.wishes = new ClientWishes(progress, options.wantsCarbons(), resumption);
        this.binding = new LoginBinding(progress, safe, resumption, wishes);
        this.authentication = new Authentication(progress, options, binding);
        this.registration = new LoginRegistration(progress, options.jid().domain());
    }
}
