using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Deployments;
using Collections.Server.Hosting;

namespace Collections.Server.Nightly;

/// <summary>
/// Cases of versions that this program plans otherwise than they were deployed. No run works their customers, so that nothing of them is read
/// wrongly and no second case is opened beside; each has an incident that says so until its version can be planned again or it has another.
/// </summary>
internal static class HeldVersions
{
    /// <summary>The code of their incidents.</summary>
    public const string Code = "plan-changed";

    private const string OpenCases = "FROM collection_case c JOIN json_each(?1) v ON v.value = c.version_id WHERE c.tenant_id = 1 AND c.state = 0";

    private static readonly string SelectCustomers = $"SELECT DISTINCT c.id >> {CaseId.CustomerShift} {OpenCases}";

    private static readonly string Insert = $"""
        INSERT INTO incident(tenant_id, number, case_id, seq, node, run, code, message, version_id, state, raised_at)
        SELECT 1, (SELECT coalesce(max(number), 0) FROM incident WHERE tenant_id = 1) + row_number() OVER (ORDER BY c.id), c.id,
          coalesce((SELECT min(t.seq) FROM token t WHERE t.tenant_id = 1 AND t.case_id = c.id AND t.flow > {TokenTable.FlowOfListening}), 0),
          coalesce((SELECT t.node FROM token t WHERE t.tenant_id = 1 AND t.case_id = c.id AND t.flow > {TokenTable.FlowOfListening} ORDER BY t.seq LIMIT 1), -1),
          ?2, '{Code}', ?3, c.version_id, {(int)IncidentState.Raised}, ?4
        {OpenCases} AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.tenant_id = 1 AND i.case_id = c.id AND i.state = {(int)IncidentState.Raised} AND i.code = '{Code}')
        """;

    private static readonly string Settle = $"""
        UPDATE incident SET state = {(int)IncidentState.Resolved}, resolved_at = ?2 WHERE tenant_id = 1 AND code = '{Code}' AND state = {(int)IncidentState.Raised}
          AND NOT EXISTS (SELECT 1 FROM collection_case c JOIN json_each(?1) v ON v.value = c.version_id WHERE c.tenant_id = 1 AND c.id = incident.case_id AND c.state = 0)
        """;

    /// <summary>The customers that no run works; null where there are none.</summary>
    public static IReadOnlySet<long>? Customers(SqliteDatabase database, IReadOnlyList<PlanDrift> held)
    {
        if (held.Count == 0) return null;
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectCustomers);
        select.BindText(1, Ids(held));
        var customers = new HashSet<long>();
        while (select.Step()) customers.Add(select.ColumnLong(0));
        select.Reset();
        return customers;
    }

    /// <summary>Raises the incidents that are not there yet, and ends those that have no reason any more; gives how many there are new.</summary>
    /// <param name="database">The database.</param>
    /// <param name="run">The run by which it was found.</param>
    /// <param name="held">The versions.</param>
    public static async Task<long> Raise(SqliteDatabase database, long run, IReadOnlyList<PlanDrift> held)
    {
        if (held.Count == 0 && !AnyRaised(database)) return 0;
        return await database.Writer.Write(session =>
        {
            var settle = session.Prepare(Settle);
            settle.BindText(1, Ids(held));
            settle.Bind(2, session.Now());
            settle.Execute();
            return held.Sum(drift => Raise(session, run, drift));
        }).ConfigureAwait(false);
    }

    /// <summary>What is found when a server starts, as a night would find it; nothing before the first run.</summary>
    public static async Task<IReadOnlyList<PlanDrift>> Look(SqliteDatabase database)
    {
        if (RunRegister.LastDate(database) is not { } date) return [];
        var workplace = Workplace.Open(database, date: date);
        var planner = Night.PlannerOf(workplace, workplace.Facts());
        // One that cannot be planned at all is for the night to say: a server over it must start, so that it can be mended.
        List<PlanDrift> held = [.. workplace.ActiveVersions().Select(version => VersionPlans.Of(planner, version).Plan is { } plan ? VersionPlans.Drift(plan, version) : null).OfType<PlanDrift>()];
        using var reader = database.OpenReader();
        await Raise(database, reader.Scalar("SELECT max(number) FROM run WHERE tenant_id = 1"), held).ConfigureAwait(false);
        return held;
    }

    private static long Raise(WriteSession session, long run, PlanDrift drift)
    {
        var insert = session.Prepare(Insert);
        insert.BindText(1, Ids([drift]));
        insert.Bind(2, run);
        insert.BindText(3, drift.Sentence);
        insert.Bind(4, session.Now());
        return insert.ExecuteCounting();
    }

    private static bool AnyRaised(SqliteDatabase database)
    {
        using var reader = database.OpenReader();
        return reader.Scalar($"SELECT EXISTS (SELECT 1 FROM incident WHERE tenant_id = 1 AND code = '{Code}' AND state = {(int)IncidentState.Raised})") != 0;
    }

    private static string Ids(IReadOnlyList<PlanDrift> held) => $"[{string.Join(',', held.Select(drift => drift.Version.Id))}]";
}
