using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Collections.Persistence.StateHash;
using Collections.Server.Commands;

namespace Collections.Server.TakeOns;

/// <summary>What take-ons told when they were done.</summary>
internal sealed class TakeOnReports(SqliteDatabase database)
{
    private const long Tenant = 1;

    /// <summary>As the run keeps it.</summary>
    public static TakeOnReport Of(Run run) =>
        JsonSerializer.Deserialize<TakeOnReport>(run.Report ?? "", JsonText.Options) ?? throw new InvalidOperationException($"run {run.Number}: expected the report of a take-on, found none");

    /// <summary>Keeps the state hash with the run, where it is wanted, and gives its report.</summary>
    public async Task<TakeOnReport> Complete(long number, bool withStateHash)
    {
        var hash = withStateHash ? StateDump.Write(database) : "";
        return await database.Writer.Write(session =>
        {
            var context = session.Context();
            var run = context.Runs.Single(run => run.TenantId == Tenant && run.Number == number);
            var report = Of(run) with { StateHash = hash };
            run.Report = JsonSerializer.Serialize(report, JsonText.Options);
            run.StateHash = hash.Length == 0 ? null : Convert.FromHexString(hash);
            context.SaveChanges();
            return report;
        }).ConfigureAwait(false);
    }
}
