using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;
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

    public static void Add(IServiceCollection services, SqliteDatabase database)
    {
        AddKeys(services, database);
        services.AddIdentityCore<Person>(Configure);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Passwords.Iterations);
        services.AddScoped<PersonStore>();
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
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, options => options.ForwardDefaultSelector = context => context.Request.Headers.Authorization.Count > 0 ? ApiKeyHandler.Scheme : SessionCookie.Scheme)
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Scheme, null);
        AddPolicies(services.AddAuthorizationBuilder());
    }

    /// <summary>The keys of cookies lie beside the database: a copy of the database alone forges no session and reads no second factor.</summary>
    private static void AddKeys(IServiceCollection services, SqliteDatabase database)
    {
        var folder = new DirectoryInfo(database.File + ".keys");
        if (OperatingSystem.IsWindows()) folder.Create();
        else Directory.CreateDirectory(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        services.AddDataProtection().SetApplicationName("Collections").PersistKeysToFileSystem(folder);
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
        authorization.AddPolicy(Access.Oneself, policy => policy.RequireAssertion(context => Caller.IsPerson(context.User)));
        authorization.AddPolicy(Access.Person, policy => policy.RequireAssertion(context => Caller.IsPerson(context.User)));
        foreach (var permission in Permission.All)
            authorization.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => Caller.May((HttpContext)context.Resource!, permission)));
    }
}
