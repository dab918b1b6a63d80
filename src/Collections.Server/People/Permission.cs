namespace Collections.Server.People;

/// <summary>What somebody may be allowed to do. Each is the name of the policy that endpoints ask for.</summary>
internal static class Permission
{
    public const string StrategiesRead = "strategies.read";
    public const string StrategiesEdit = "strategies.edit";
    public const string StrategiesApprove = "strategies.approve";
    public const string StrategiesPublish = "strategies.publish";
    public const string RunsStart = "runs.start";
    public const string PortfoliosImport = "portfolios.import";
    public const string CasesRead = "cases.read";
    public const string CasesWork = "cases.work";
    public const string IncidentsHandle = "incidents.handle";
    public const string HoldsManage = "holds.manage";
    public const string OverridesManage = "overrides.manage";
    public const string BatchesApprove = "batches.approve";
    public const string PeopleManage = "people.manage";
    public const string AuditRead = "audit.read";
    public const string SettingsManage = "settings.manage";
    public const string FirmWork = "firm.work";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        StrategiesRead, StrategiesEdit, StrategiesApprove, StrategiesPublish, RunsStart, PortfoliosImport, CasesRead, CasesWork, IncidentsHandle, HoldsManage, OverridesManage, BatchesApprove, PeopleManage, AuditRead, SettingsManage, FirmWork,
    ];
}
