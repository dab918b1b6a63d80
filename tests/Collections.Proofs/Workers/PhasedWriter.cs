using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Proofs.Workers;

/// <summary>
/// Tells how far the transaction of a part has come, by the statements that are executed; and makes two transactions of
/// one where such a bug was planted.
/// </summary>
internal sealed class PhasedWriter(PhaseLog log, PlantedBug bug) : IWriteObserver
{
    private const string Finished = "SELECT count(*) FROM run WHERE number = (SELECT max(number) FROM run WHERE kind = 0) AND state = 1";
    private RawConnection? connection;
    private bool hasClaimed, hasTokens, hasMessages;

    public void Begun() => hasClaimed = hasTokens = hasMessages = false;

    public void Executing(Statement statement)
    {
        connection = statement.Connection;
        if (bug == PlantedBug.OutboxApart && hasClaimed && !hasMessages && IsMessage(statement)) CommitHere(statement);
    }

    public void Executed(Statement statement)
    {
        if (!hasClaimed && IsClaim(statement))
        {
            hasClaimed = true;
            if (bug == PlantedBug.ClaimFirst) CommitHere(statement);
            log.Reached(Phase.Claim);
        }
        if (hasClaimed && !hasTokens && IsToken(statement))
        {
            hasTokens = true;
            log.Reached(Phase.WriteTokens);
        }
        if (hasClaimed && !hasMessages && IsMessage(statement))
        {
            hasMessages = true;
            log.Reached(Phase.WriteOutbox);
        }
    }

    public void Committing()
    {
        if (hasClaimed) log.Reached(Phase.BeforeCommit);
        else if (log.IsWorking && connection?.Scalar(Finished) == 1) log.Reached(Phase.Finish);
    }

    public void Committed()
    {
        if (hasClaimed) log.Reached(Phase.AfterCommit);
    }

    public void RolledBack() => Begun();

    public long Savepoint() => 0;

    public void RolledBackTo(long savepoint)
    {
    }

    private static void CommitHere(Statement statement) => statement.Connection.Execute("COMMIT; BEGIN IMMEDIATE");

    private static bool IsClaim(Statement statement) => statement.Sql.StartsWith("UPDATE run_part SET state = 1", StringComparison.Ordinal);

    private static bool IsMessage(Statement statement) => statement.Sql.Contains(" INTO outbox(", StringComparison.Ordinal);

    private static bool IsToken(Statement statement) =>
        statement.Sql.Contains(" INTO token(", StringComparison.Ordinal)
        || statement.Sql.StartsWith("UPDATE token ", StringComparison.Ordinal)
        || statement.Sql.StartsWith("DELETE FROM token ", StringComparison.Ordinal);
}
