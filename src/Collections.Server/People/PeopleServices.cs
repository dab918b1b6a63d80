using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.People.Provider;
using Collections.Server.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Collections.Server.People;

/// <summary>Who may come in, and what they may do: Identity over <see cref="PersonStore"/>, sessions, keys, and a policy for each permission.</summary>
internal static class PeopleServices
{
    private const string Scheme = "caller";

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    public static void Add(IServiceCollection services, SqliteDatabase database, TimeProvider time, ProviderSettings? provider)
    {
        var keys = KeyFolder(database);
        // The keys of cookies lie beside the database: a copy of the database alone forges no session and reads no second factor.
        services.AddDataProtection().SetApplicationName("Collections").PersistKeysToFileSystem(keys);
        services.AddSingleton(TokenKeys.Open(keys, time));
        services.AddSingleton<TokenFamilies>();
        services.AddSingleton<PersonTokens>();
        services.AddIdentityCore<Person>(Configure);
        services.AddOptions<PasswordHasherOptions>().Configure<WebSettings>((options, settings) => options.IterationCount = settings.PasswordRounds);
        services.AddSingleton<NobodysPassword>();
        services.AddScoped<PersonStore>();
        services.AddHttpContextAccessor();
        services.AddScoped(request => new CompanyWall(database, request.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? Caller.Companies(context.User) : null));
        services.AddScoped<IUserStore<Person>>(provider => provider.GetRequiredService<PersonStore>());
        services.AddScoped<IPasswordValidator<Person>, Passwords>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<SignIn>();
        services.AddSingleton<LiveStamps>();
        services.AddSingleton<FirstAdmin>();
        services.AddSingleton<SignInTries>();
        services.AddSingleton<KnownDevice>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<RoleTable>();
        services.AddSingleton<OwnRoles>();
        services.AddAntiforgery(ForgeryGuard.Configure);
        var authentication = services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, PersonTokenHandler>(PersonTokenHandler.Scheme, null)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Scheme, null);
        if (provider is not null)
        {
            services.AddSingleton(provider);
            services.AddScoped<ProviderPeople>();
            authentication.AddOAuth<ProviderOptions, ProviderHandler>(ProviderHandler.Scheme, options => options.Apply(provider));
        }
        AddPolicies(services.AddAuthorizationBuilder());
    }

    private static string SchemeOf(HttpContext context) =>
        context.Request.Headers.Authorization.Count == 0 ? SessionCookie.Scheme
        : PersonTokenHandler.TokenOf(context.Request) is not null ? PersonTokenHandler.Scheme
        : ApiKeyHandler.Scheme;

    /// <summary>Only the owner of the database reads it.</summary>
    private static DirectoryInfo KeyFolder(SqliteDatabase database)
    {
        var folder = new DirectoryInfo(database.File + ".keys");
        if (OperatingSystem.IsWindows()) folder.Create();
        else Directory.CreateDirectory(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    private static void Configure(IdentityOptions options)
    {
        options.Lockout.MaxFailedAccessAttempts = SignInTries.PerName;
        options.Lockout.DefaultLockoutTimeSpan = Lock;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredLength = 1;
    }

    private static void AddPolicies(AuthorizationBuilder authorization)
    {
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        authorization.AddPolicy(Access.Oneself, policy => policy.RequireAssertion(context => Caller.IsInSession(context.User)));
        authorization.AddPolicy(Access.Person, policy => policy.RequireAssertion(context => Caller.IsPerson(context.User)));
        authorization.AddPolicy(Access.Review, policy => policy.RequireAuthenticatedUser().RequireAssertion(context =>
            context.Resource is HttpContext asked && (Caller.May(asked, Permission.StrategiesEdit) || Caller.May(asked, Permission.StrategiesApprove))));
        foreach (var permission in Permission.All)
            authorization.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => Caller.May((HttpContext)context.Resource!, permission)));
    }
}
