using Collections.Domain.Cases;
using Collections.Engine.Runs;
using Collections.Persistence.Placements;
using Collections.Persistence.Providers.Sqlite.Images;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Runs;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>
/// Takes a run back: part by part, one transaction each, so that one that is broken off goes on where it ended and nothing is
/// taken back twice. What has left stays, and is marked.
/// </summary>
public sealed class SqliteWithdrawals(SqliteDatabase database, long portfolio)
{
    private const string SelectImages = $"""
        SELECT number, first_subject, next_subject FROM run_image WHERE tenant_id = {Tenant.Key} AND run = ?1 ORDER BY stage, number
        """;

    private const string SelectImage = $"SELECT image FROM run_image WHERE tenant_id = {Tenant.Key} AND run = ?1 AND number = ?2";

    private const string DeleteRollUps = $"DELETE FROM rollup WHERE tenant_id = {Tenant.Key} AND run = ?1";

    private static readonly string _deleteBatches = $"DELETE FROM placement_batch WHERE tenant_id = {Tenant.Key} AND run = ?1 AND cases = 0 AND (state = {(int)BatchState.Proposed} OR digest IS NULL)";

    // What was noted for firms follows from files and not from what cases did: it is noted again, but for what a firm has been told.
    private static readonly string[] _deleteNotes =
    [
        .. new[] { "placed_account", "placed_payment" }.Select(table => $"DELETE FROM {table} WHERE tenant_id = {Tenant.Key} AND run = ?1 AND told IS NULL"),
    ];

    private static readonly string _countWrong = $"""
        UPDATE withdrawal SET wrong_customers = (
          SELECT count(DISTINCT o.case_id >> {CaseId.CustomerShift}) FROM outbox o WHERE o.tenant_id = {Tenant.Key} AND o.wrong_run = ?1 AND o.state IN (1, 2, 4))
        WHERE tenant_id = {Tenant.Key} AND run = ?2
        """;

    /// <summary>About how many accounts a transaction has.</summary>
    public int SubjectsPerPart { get; init; } = 2_048;

    /// <summary>Called after each part with how many are done, and of how many.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>Takes back what is left to be taken back. Cancelling stops between parts.</summary>
    public async Task Execute(RunTicket ticket, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        (WithdrawalScope scope, IReadOnlyList<PartKey> parts, bool isPlanned, List<StoredImage> images) = Read(ticket);
        if (!isPlanned)
            await database.Writer.Write(session => PartPlan.Store(session, ticket, parts), cancellation: cancellation).ConfigureAwait(false);
        int done = 0;
        foreach (PartKey part in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            List<PartImage> met = [.. images.Where(image => image.From < part.To && image.To > part.From).Select(image => Image(scope.OfRun, image))];
            foreach (StoredImage passed in images.Where(image => image.To <= part.From))
                passed.Read = null;
            await database.Writer.Write(session => new WithdrawalPart(session, ticket, scope, part).Write(met), cancellation: cancellation).ConfigureAwait(false);
            Progress?.Invoke(++done, parts.Count);
        }

        await database.Writer.Write(session => Finish(session, ticket, scope), cancellation: cancellation).ConfigureAwait(false);
    }

    private static void Finish(Writing.WriteSession session, RunTicket ticket, WithdrawalScope scope)
    {
        RunLease.Check(session, ticket);
        foreach (string sql in (ReadOnlySpan<string>)[DeleteRollUps, _deleteBatches, .. _deleteNotes])
        {
            Statement delete = session.Prepare(sql);
            delete.Bind(1, scope.OfRun);
            delete.Execute();
        }

        Statement count = session.Prepare(_countWrong);
        count.Bind(1, scope.OfRun);
        count.Bind(2, scope.Run);
        count.Execute();
        ImageRows.Drop(session, scope.OfRun);
    }

    private (WithdrawalScope Scope, IReadOnlyList<PartKey> Parts, bool IsPlanned, List<StoredImage> Images) Read(RunTicket ticket)
    {
        using SqliteReader reader = database.OpenReader();
        WithdrawalScope scope = WithdrawalScope.Read(reader.Prepare, ticket.Number);
        IReadOnlyList<PartKey>? planned = PartPlan.Open(reader, ticket, 0);
        IReadOnlyList<PartKey> parts = planned ?? PartPlan.Cut(SubjectScan.All(reader, portfolio, 0, long.MaxValue), 0, SubjectsPerPart);
        var images = new List<StoredImage>();
        Statement select = reader.Prepare(SelectImages);
        select.Bind(1, scope.OfRun);
        while (select.Step())
            images.Add(new StoredImage(select.ColumnLong(0), select.ColumnLong(1), select.ColumnLong(2)));
        return (scope, parts, planned is not null, images);
    }

    private PartImage Image(long run, StoredImage image)
    {
        if (image.Read is { } known)
            return known;
        using SqliteReader reader = database.OpenReader();
        Statement select = reader.Prepare(SelectImage);
        select.Bind(1, run);
        select.Bind(2, image.Number);
        select.Step();
        byte[] bytes = select.Bytes(0).ToArray();
        select.Reset();
        return image.Read = PartImage.Read(bytes);
    }

    /// <summary>An image, read where a part first needs it.</summary>
    private sealed record StoredImage(long Number, long From, long To)
    {
        public PartImage? Read { get; set; }
    }
}
