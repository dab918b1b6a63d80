using Collections.Persistence;
using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;
using Microsoft.EntityFrameworkCore;
using static Collections.Server.People.Permission;

namespace Collections.Server.People;

/// <summary>
/// Which role may do what: the one place that says so, for the roles of the product, which are fixed, and for those that
/// the installation has made. That nobody approves what is their own is no matter of roles; whoever has several roles has
/// all that any of them allows.
/// </summary>
internal sealed class RoleTable(SqliteDatabase database)
{
    /// <summary>The role of the first person, who may do everything.</summary>
    public const string Admin = "admin";

    private static readonly Dictionary<string, IReadOnlyList<string>> Fixed = new(StringComparer.Ordinal)
    {
        ["analyst"] = [StrategiesRead, StrategiesEdit, StrategiesPublish, CasesRead],
        ["approver"] = [StrategiesRead, StrategiesApprove, StrategiesPublish, CasesRead, BatchesApprove],
        // The portal shows what one firm was handed: nobody of the house is of a firm.
        [Admin] = [.. All.Where(permission => permission != FirmWork)],
        ["supervisor"] = [StrategiesRead, RunsStart, PortfoliosImport, CasesRead, CasesWork, IncidentsHandle, HoldsManage, OverridesManage, BatchesApprove],
        ["collector"] = [CasesRead, CasesWork, HoldsManage],
        ["auditor"] = [StrategiesRead, CasesRead, AuditRead],
        // A firm sees what was placed with it, and that through its portal only.
        ["firm"] = [FirmWork],
    };

    private readonly Lock gate = new();

    // No other process writes the database: what was read once holds until somebody changes a role here.
    private volatile Dictionary<string, IReadOnlyList<string>>? rows;

    /// <summary>All roles by name, those of the product first.</summary>
    public IEnumerable<string> Roles => Rows.Keys;

    /// <summary>Every role with what it allows.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Rows => rows ?? Load();

    /// <summary>Whether the role is one of the product.</summary>
    public static bool IsFixed(string role) => Fixed.ContainsKey(role);

    /// <summary>What any of the roles allows, in the order of <see cref="All"/>.</summary>
    public IReadOnlyList<string> PermissionsOf(IEnumerable<string> roles)
    {
        var known = Rows;
        var allowed = roles.Where(known.ContainsKey).SelectMany(role => known[role]).ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(allowed.Contains)];
    }

    /// <summary>Whether any of the roles allows it.</summary>
    public bool Allows(IEnumerable<string> roles, string permission) => Allows(Rows, roles, permission);

    /// <summary>Whether any of the roles would allow it by another table.</summary>
    public static bool Allows(IReadOnlyDictionary<string, IReadOnlyList<string>> table, IEnumerable<string> roles, string permission) =>
        roles.Any(role => table.TryGetValue(role, out var row) && row.Contains(permission));

    /// <summary>The roles of a stored list.</summary>
    public static IReadOnlyList<string> Read(string stored) => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Roles as they are stored, each once; null where one of them is none, which <paramref name="wrong"/> names.</summary>
    public string? Stored(IEnumerable<string> roles, out string? wrong)
    {
        var given = roles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        wrong = given.Find(role => !Rows.ContainsKey(role));
        return wrong is null ? string.Join(' ', given) : null;
    }

    /// <summary>The table reads the roles of the installation anew; to be said when a change of them is committed.</summary>
    public void Forget()
    {
        lock (gate) rows = null;
    }

    /// <summary>The table as a transaction sees it.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Of(CollectionsContext context)
    {
        var table = new Dictionary<string, IReadOnlyList<string>>(Fixed, StringComparer.Ordinal);
        foreach (var role in context.Set<OwnRole>().Where(role => role.TenantId == PersonStore.Tenant).OrderBy(role => role.Name).AsNoTracking()) table[role.Name] = Read(role.Permissions);
        return table;
    }

    private Dictionary<string, IReadOnlyList<string>> Load()
    {
        lock (gate)
        {
            if (rows is { } known) return known;
            using var context = database.OpenContext();
            return rows = Of(context);
        }
    }
}
