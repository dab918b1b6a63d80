using Collections.Server.Commands;
using Collections.Server.Hosting;

namespace Collections.Server.People.Provider;

/// <summary>An identity provider by which people sign in, as an operator names it (OpenID Connect, code flow).</summary>
/// <param name="Authority">Where it is; the address of its discovery begins with it.</param>
/// <param name="ClientId">What we are called there.</param>
/// <param name="ClientSecret">What shows that we are it.</param>
internal sealed record ProviderSettings(Uri Authority, string ClientId, string ClientSecret)
{
    private const string Prefix = "Collections__Oidc__";

    /// <summary>Environment variable: the provider's address; without it there is none.</summary>
    public const string AuthorityVariable = Prefix + "Authority";

    private const string ClientIdVariable = Prefix + "ClientId";
    private const string ClientSecretVariable = Prefix + "ClientSecret";
    private const string TitleVariable = Prefix + "Title";
    private const string ScopeVariable = Prefix + "Scope";
    private const string NameClaimVariable = Prefix + "NameClaim";
    private const string RoleClaimVariable = Prefix + "RoleClaim";
    private const string RolesVariable = Prefix + "Roles";
    private const string MakesPeopleVariable = Prefix + "MakesPeople";

    /// <summary>What people call it; stands on the button. Default: the host of the authority.</summary>
    public string Title { get; init; } = Authority.Host;

    /// <summary>What is asked for, separated by blanks.</summary>
    public string Scope { get; init; } = "openid profile";

    /// <summary>The claim that has the person's name here.</summary>
    public string NameClaim { get; init; } = "preferred_username";

    /// <summary>The claim whose values are looked up in <see cref="Roles"/>.</summary>
    public string RoleClaim { get; init; } = "groups";

    /// <summary>Which value of the claim is which role here; null where roles are given here.</summary>
    public IReadOnlyDictionary<string, string>? Roles { get; init; }

    /// <summary>Whether whoever the provider knows becomes a person here; otherwise somebody here has to have made them.</summary>
    public bool MakesPeople { get; init; }

    /// <summary>As a source of variables has them; null where no provider is named.</summary>
    /// <exception cref="UsageException">One of them is not what was expected.</exception>
    public static ProviderSettings? Of(Func<string, string?> variable)
    {
        if (Given(variable, AuthorityVariable) is not { } authority) return null;
        var settings = new ProviderSettings(Address(authority), Needed(variable, ClientIdVariable), Needed(variable, ClientSecretVariable))
        {
            Roles = Map(Given(variable, RolesVariable)),
            MakesPeople = Given(variable, MakesPeopleVariable) is { } makes && OperatorSwitch.IsOn(MakesPeopleVariable, makes),
        };
        return settings with
        {
            Title = Given(variable, TitleVariable) ?? settings.Title,
            Scope = Given(variable, ScopeVariable) ?? settings.Scope,
            NameClaim = Given(variable, NameClaimVariable) ?? settings.NameClaim,
            RoleClaim = Given(variable, RoleClaimVariable) ?? settings.RoleClaim,
        };
    }

    /// <summary>The roles here of whoever has these values of the claim, as they are stored; null where roles are given here.</summary>
    public string? RolesOf(IEnumerable<string> values, RoleTable table) =>
        Roles is { } known ? table.Stored(values.Where(known.ContainsKey).Select(value => known[value]).Where(table.Rows.ContainsKey), out _) : null;

    /// <summary>Groups lead to roles that there are when the server starts; one that is taken away later gives nothing.</summary>
    /// <exception cref="UsageException">One of them is none.</exception>
    public void ExpectRoles(RoleTable table)
    {
        foreach (var (group, role) in Roles ?? new Dictionary<string, string>())
        {
            if (!table.Rows.ContainsKey(role)) throw new UsageException($"{RolesVariable}: for '{group}' a role of {string.Join(", ", table.Roles)} was expected, found '{role}'.");
        }
    }

    private static Uri Address(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new UsageException($"{AuthorityVariable}: an address with https was expected, or one of this machine, found '{value}'.");

    private static Dictionary<string, string>? Map(string? value)
    {
        if (value is null) return null;
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (pair.LastIndexOf('=') is not (> 0 and var at) || pair[(at + 1)..].Trim() is not { Length: > 0 } role)
                throw new UsageException($"{RolesVariable}: group=role separated by semicolons was expected, found '{pair}'.");
            map[pair[..at].Trim()] = role;
        }
        return map;
    }

    private static string Needed(Func<string, string?> variable, string name) =>
        Given(variable, name) ?? throw new UsageException($"{name}: a value was expected beside {AuthorityVariable}, found none.");

    private static string? Given(Func<string, string?> variable, string name) => variable(name) is { Length: > 0 } value ? value.Trim() : null;
}
