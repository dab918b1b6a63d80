using static Collections.Server.People.Permission;

namespace Collections.Server.People;

/// <summary>
/// Which role may do what: the one place that says so. That nobody approves what is their own is no matter of roles;
/// whoever has several roles has all that any of them allows.
/// </summary>
internal static class RoleTable
{
    /// <summary>The role of the first person, who may do everything.</summary>
    public const string Admin = "admin";

    private static readonly Dictionary<string, IReadOnlyList<string>> Rows = new(StringComparer.Ordinal)
    {
        ["analyst"] = [StrategiesRead, StrategiesEdit, StrategiesPublish, CasesRead],
        ["approver"] = [StrategiesRead, StrategiesApprove, StrategiesPublish, CasesRead],
        [Admin] = All,
        ["supervisor"] = [StrategiesRead, RunsStart, PortfoliosImport, CasesRead, CasesWork, IncidentsHandle],
        ["collector"] = [CasesRead, CasesWork],
        ["auditor"] = [StrategiesRead, CasesRead, AuditRead],
        // A firm sees what was placed with it, and that through its portal only.
        ["firm"] = [],
    };

    /// <summary>All roles by name.</summary>
    public static IReadOnlyCollection<string> Roles => Rows.Keys;

    /// <summary>What any of the roles allows, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> PermissionsOf(IEnumerable<string> roles)
    {
        var allowed = roles.Where(Rows.ContainsKey).SelectMany(role => Rows[role]).ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(allowed.Contains)];
    }

    /// <summary>Whether any of the roles allows it.</summary>
    public static bool Allows(IEnumerable<string> roles, string permission) =>
        roles.Any(role => Rows.TryGetValue(role, out var row) && row.Contains(permission));

    /// <summary>The roles of a stored list.</summary>
    public static IReadOnlyList<string> Read(string stored) => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Roles as they are stored, each once; null where one of them is none, which <paramref name="wrong"/> names.</summary>
    public static string? Stored(IEnumerable<string> roles, out string? wrong)
    {
        var given = roles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        wrong = given.Find(role => !Rows.ContainsKey(role));
        return wrong is null ? string.Join(' ', given) : null;
    }
}
