using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Collections.Server.People.Provider;

/// <summary>What the handler of the provider goes by.</summary>
internal sealed partial class ProviderOptions : OAuthOptions
{
    /// <summary>Where the provider sends the browser back to.</summary>
    public const string Callback = "/api/session/provider/callback";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private ConfigurationManager<OpenIdConnectConfiguration>? discovery;
    private long forgotten;

    public ProviderSettings Settings { get; private set; } = null!;

    /// <summary>What the provider says of itself; kept, and read again where a key is not known.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Discovery => LazyInitializer.EnsureInitialized(ref discovery, () => new(
        Settings.Authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(Backchannel) { RequireHttps = !Settings.Authority.IsLoopback }));

    /// <summary>What the provider says is asked for anew, once a minute at most: whoever sends tokens of unknown keys gains nothing.</summary>
    public void ForgetProvider()
    {
        var (now, last) = (TimeProvider!.GetTimestamp(), Volatile.Read(ref forgotten));
        if (last != 0 && TimeProvider.GetElapsedTime(last, now) < Between) return;
        Volatile.Write(ref forgotten, now);
        discovery = null;
    }

    /// <summary>Takes over what the operator decided.</summary>
    public void Apply(ProviderSettings settings)
    {
        Settings = settings;
        ClientId = settings.ClientId;
        ClientSecret = settings.ClientSecret;
        CallbackPath = Callback;
        // The provider's own, once it has been asked.
        AuthorizationEndpoint = TokenEndpoint = settings.Authority.AbsoluteUri;
        UsePkce = true;
        SignInScheme = SessionCookie.Scheme;
        BackchannelTimeout = Patience;
        Scope.Clear();
        foreach (var scope in settings.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Scope.Add(scope);
        CorrelationCookie.Name = "collections-provider.";
        // The provider sends the browser back by a link, and without TLS no browser keeps a cookie for all sites.
        CorrelationCookie.SameSite = SameSiteMode.Lax;
        CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        CorrelationCookie.Path = Callback[..Callback.LastIndexOf('/')];
        Events.OnRemoteFailure = context =>
        {
            LedNowhere(context.HttpContext.RequestServices.GetRequiredService<ILogger<ProviderHandler>>(), context.Failure);
            context.Response.Redirect($"/?refused={ProviderRefusal.WordOf(context.Failure)}");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    [LoggerMessage(LogLevel.Warning, "A sign-in by the identity provider led nowhere.")]
    private static partial void LedNowhere(ILogger logger, Exception? failure);
}
